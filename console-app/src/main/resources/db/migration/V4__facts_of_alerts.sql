-- An episode keeps every fact told of it, so that its start and end follow from the set and not from the order.
-- Its number within its label set is taken once: two replicas that learn of the same alert at once cannot both add.

alter table alert add column facts text default '' not null;
alter table alert add column last_end timestamp(6) with time zone;
alter table alert add column ordinal integer default 0 not null;
update alert set last_end = ends_at;
update alert set ordinal = (
    select count(*) from alert earlier
    where earlier.source = alert.source and earlier.fingerprint = alert.fingerprint
      and (earlier.starts_at < alert.starts_at or (earlier.starts_at = alert.starts_at and earlier.id <= alert.id)));
create unique index alert_episode on alert (source, fingerprint, ordinal);
drop index alert_by_fingerprint;
alter table alert drop column open_key;
create index alert_by_suggestion on alert (suggested_scenario);
