create table playbook_text (
    sha256 varchar(64) primary key,
    name   varchar(200) not null,
    text   text not null
);

create table playbook_run (
    id               uuid primary key,
    version          bigint not null,
    incident_id      uuid not null,
    playbook_id      varchar(64) not null,
    playbook_version varchar(32) not null,
    sha256           varchar(64) not null references playbook_text (sha256),
    mode             varchar(16) not null,
    state            varchar(16) not null,
    parameters       text not null,
    created_at       timestamp(6) with time zone not null,
    started_at       timestamp(6) with time zone,
    started_by       varchar(120),
    finished_at      timestamp(6) with time zone,
    unique (incident_id, playbook_id)
);
create index playbook_run_by_state on playbook_run (state);

create table run_step (
    id            uuid primary key,
    version       bigint not null,
    run_id        uuid not null references playbook_run (id),
    position      integer not null,
    stage_id      varchar(64) not null,
    step_id       varchar(64) not null,
    state         varchar(20) not null,
    attempt       integer not null,
    order_id      uuid not null,
    check_order   uuid not null,
    actor_name    varchar(120),
    actor_role    varchar(20),
    digest        varchar(64),
    undoing       boolean not null,
    undone_order  uuid,
    next_try_at   timestamp(6) with time zone,
    started_at    timestamp(6) with time zone,
    finished_at   timestamp(6) with time zone,
    note          text not null,
    problem_en    text not null,
    problem_zh    text not null,
    unique (run_id, step_id)
);
