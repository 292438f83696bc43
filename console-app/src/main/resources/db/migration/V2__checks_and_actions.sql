create table check_watch (
    id             uuid primary key,
    version        bigint not null,
    order_id       uuid not null,
    incident_id    uuid not null,
    position       integer not null,
    check_id       varchar(64) not null,
    gate           varchar(16) not null,
    spec           text not null,
    actor_name     varchar(120) not null,
    verdict        varchar(16) not null,
    observed       text not null,
    started_at     timestamp(6) with time zone not null,
    pass_since     timestamp(6) with time zone,
    last_looked_at timestamp(6) with time zone,
    next_look_at   timestamp(6) with time zone,
    settled_at     timestamp(6) with time zone,
    unique (order_id, check_id)
);
create index check_watch_due on check_watch (next_look_at);
create index check_watch_by_incident on check_watch (incident_id, started_at);

create table action_order (
    id           uuid primary key,
    version      bigint not null,
    incident_id  uuid not null,
    run_id       uuid not null,
    step_id      varchar(64) not null,
    action       varchar(64) not null,
    arguments    text not null,
    guardrails   text not null,
    requested_by varchar(120) not null,
    plan         text not null,
    snapshot     text not null,
    digest       varchar(64) not null,
    state        varchar(16) not null,
    planned_at   timestamp(6) with time zone not null,
    approved_by  varchar(120),
    claimed_at   timestamp(6) with time zone,
    settled_at   timestamp(6) with time zone,
    outcome_en   text,
    outcome_zh   text
);
create index action_order_by_incident on action_order (incident_id, planned_at);
create index action_order_by_state on action_order (state, claimed_at);
