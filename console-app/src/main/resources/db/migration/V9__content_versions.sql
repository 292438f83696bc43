-- The last good text of each file of the content folder: a restart beside a broken file comes up with it.
create table content_version (
    name        varchar(300) primary key,
    sha256      varchar(64) not null,
    text        text not null,
    accepted_at timestamp(6) with time zone not null
);
