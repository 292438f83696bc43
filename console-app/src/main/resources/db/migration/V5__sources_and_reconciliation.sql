-- A source keeps its former token while senders are being changed over, and says whether a heartbeat is expected.
alter table alert_source add column version bigint default 0 not null;
alter table alert_source add column former_hash varchar(64);
alter table alert_source add column former_seen_at timestamp(6) with time zone;
alter table alert_source add column renewed_at timestamp(6) with time zone;
-- Seconds; null while nobody has said and none was heard, 0 when none is wanted.
alter table alert_source add column heartbeat_every bigint;
alter table alert_source add column heartbeat_since timestamp(6) with time zone;
alter table alert_source add column heartbeat_at timestamp(6) with time zone;
alter table alert_source add column rejected bigint default 0 not null;

-- Bodies of known senders that could not be taken. The same body again only counts up.
create table rejected_message (
    id           uuid primary key,
    source       varchar(64) not null,
    format       varchar(64) not null,
    digest       varchar(64) not null,
    content_type varchar(200) not null,
    problem      text not null,
    first_at     timestamp(6) with time zone not null,
    last_at      timestamp(6) with time zone not null,
    times        bigint not null,
    size         bigint not null,
    body         bytea not null,
    unique (source, format, digest)
);
create index rejected_message_by_time on rejected_message (last_at);

-- Where a sender's messages come out of, and whether one was cut off that nobody has completed yet.
create table source_receiver (
    source       varchar(64) not null,
    receiver     varchar(200) not null,
    truncated    integer not null,
    truncated_at timestamp(6) with time zone,
    fetched_at   timestamp(6) with time zone,
    primary key (source, receiver)
);

-- Since when the sender no longer lists an alert that fires here, and since when that is called stale.
alter table alert add column missing_since timestamp(6) with time zone;
alter table alert add column stale_at timestamp(6) with time zone;

-- What is pending, and what fires without an incident, is looked up by both; old alerts must not slow that down.
drop index alert_by_routing;
create index alert_by_routing on alert (routing, status, received_at);

-- The fingerprint first: a planner that knows nothing of a young table yet would read all of a source otherwise.
drop index alert_episode;
create unique index alert_episode on alert (fingerprint, source, ordinal);

alter table incident add column merged_into uuid;
