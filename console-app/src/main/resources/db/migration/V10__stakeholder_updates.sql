-- What people were told of an incident, by whom and where, and when they were promised to hear more.
create table stakeholder_update (
    id             uuid primary key,
    incident_id    uuid not null references incident (id),
    audience       varchar(16) not null,
    status         varchar(16) not null,
    text_en        text not null,
    text_zh        text not null,
    told_where     varchar(300) not null,
    next_due_at    timestamp(6) with time zone,
    published_at   timestamp(6) with time zone not null,
    published_by   varchar(120) not null,
    published_role varchar(20)
);
create index stakeholder_update_by_incident on stakeholder_update (incident_id, published_at);
