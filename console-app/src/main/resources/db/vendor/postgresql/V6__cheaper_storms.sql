-- Most alerts are in no incident and suggest none; those need no place in these indexes. H2 has no partial ones.

drop index alert_by_incident;
create index alert_by_incident on alert (incident_id) where incident_id is not null;
drop index alert_by_suggestion;
create index alert_by_suggestion on alert (suggested_scenario) where suggested_scenario is not null;

-- Bodies are compressed while a storm is stored: lz4 takes a fraction of the time, where the server was built with it.
do $$
begin
    alter table alert_delivery alter column body set compression lz4;
exception when others then
    raise notice 'This server keeps compressing with pglz';
end $$;
