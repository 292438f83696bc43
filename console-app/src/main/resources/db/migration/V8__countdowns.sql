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
