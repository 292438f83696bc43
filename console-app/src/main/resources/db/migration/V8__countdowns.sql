-- Every announced crossing of every countdown, whatever it counts down to.
create table crossing (
    countdown  varchar(200) not null,
    mark       varchar(16)  not null,
    crossed_at timestamp(6) with time zone not null,
    primary key (countdown, mark)
);
insert into crossing (countdown, mark, crossed_at)
select 'rto:' || cast(clock_id as varchar(36)),
       case threshold when 'HALF' then '50' when 'MOST' then '80' else '100' end,
       crossed_at
from clock_crossing;
drop table clock_crossing;

-- Since when the rest of the playbook, by past runs, takes longer than what is left.
alter table rto_clock add column projected_at timestamp(6) with time zone;
alter table rto_clock add column projected_finish timestamp(6) with time zone;

-- Further deadlines of an incident: what its scenario declares, and its postmortem.
create table incident_deadline (
    id          uuid primary key,
    version     bigint not null,
    incident_id uuid not null references incident (id),
    name        varchar(64) not null,
    title_en    varchar(300) not null,
    title_zh    varchar(300) not null,
    started_at  timestamp(6) with time zone not null,
    within      bigint not null,
    done_at     timestamp(6) with time zone,
    dropped     boolean not null,
    unique (incident_id, name)
);
create index incident_deadline_by_end on incident_deadline (done_at);

-- What an incident may have lost of an asset: frozen at the failure, and known for sure after a restore.
create table data_loss (
    id             uuid primary key,
    version        bigint not null,
    incident_id    uuid not null references incident (id),
    asset          varchar(64) not null,
    target         bigint not null,
    failed_at      timestamp(6) with time zone not null,
    corrupted_from timestamp(6) with time zone,
    point_id       uuid,
    consistent_at  timestamp(6) with time zone,
    known          boolean not null,
    restored_point uuid,
    restored_from  timestamp(6) with time zone,
    unique (incident_id, asset)
);
