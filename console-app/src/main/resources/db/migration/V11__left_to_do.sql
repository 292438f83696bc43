-- A live change that differs from the baseline, until somebody keeps it for good or takes it back.
create table temporary_change (
    id          uuid primary key references action_order (id),
    version     bigint not null,
    incident_id uuid not null,
    sentence_en text not null,
    sentence_zh text not null,
    made_at     timestamp(6) with time zone not null,
    within      bigint not null,
    owner       varchar(120) not null,
    state       varchar(16) not null,
    ended_at    timestamp(6) with time zone,
    ended_by    varchar(120),
    note        text not null
);
create index temporary_change_by_incident on temporary_change (incident_id);
create index temporary_change_by_end on temporary_change (ended_at);

-- Work that an incident leaves behind.
create table follow_up (
    id          uuid primary key,
    version     bigint not null,
    incident_id uuid not null,
    text        text not null,
    kind        varchar(16) not null,
    horizon     varchar(16) not null,
    owner       varchar(120) not null,
    due_at      timestamp(6) with time zone not null,
    created_at  timestamp(6) with time zone not null,
    created_by  varchar(120) not null,
    state       varchar(16) not null,
    reason      text not null,
    ended_at    timestamp(6) with time zone
);
create index follow_up_by_incident on follow_up (incident_id, created_at);
create index follow_up_by_end on follow_up (ended_at, due_at);

-- Exercises that were held, as people record them.
create table drill (
    id          uuid primary key,
    scenario    varchar(64) not null,
    kind        varchar(16) not null,
    passed      boolean not null,
    held_at     timestamp(6) with time zone not null,
    note        text not null,
    recorded_by varchar(120) not null,
    recorded_at timestamp(6) with time zone not null
);
create index drill_by_scenario on drill (scenario, held_at);
