-- An episode keeps every fact told of it, so that its start and end follow from the set and not from the order.

alter table alert add column facts text default '' not null;
alter table alert add column last_end timestamp(6) with time zone;
update alert set last_end = ends_at;
