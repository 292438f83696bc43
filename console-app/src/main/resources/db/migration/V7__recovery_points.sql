-- What can be restored, as it was told. The teller's own name for a point makes it one, however often it is told.
create table recovery_point (
    id            uuid primary key,
    asset         varchar(64)  not null,
    source        varchar(64)  not null,
    name          varchar(300) not null,
    copy_id       varchar(64),
    kind          varchar(16)  not null,
    consistent_at timestamp(6) with time zone not null,
    completed_at  timestamp(6) with time zone,
    location      varchar(16)  not null,
    size_bytes    bigint,
    sha256        varchar(64),
    parent        varchar(300),
    verification  varchar(16)  not null,
    expires_at    timestamp(6) with time zone,
    outcome       varchar(16)  not null,
    told_at       timestamp(6) with time zone not null,
    gone_at       timestamp(6) with time zone,
    unique (asset, source, name)
);
create index recovery_point_by_time on recovery_point (asset, consistent_at, id);

-- One row for each asset: whoever changes its points locks it first, and counts up, so that readers know to look again.
create table asset_ledger (
    asset   varchar(64) primary key,
    version bigint not null
);

-- When each source was heard, and why not; next_at is when it is to be asked, moved on by the one who asks.
create table point_source (
    asset       varchar(64) not null,
    source      varchar(64) not null,
    answered_at timestamp(6) with time zone,
    failed_at   timestamp(6) with time zone,
    failure     varchar(500),
    next_at     timestamp(6) with time zone not null,
    primary key (asset, source)
);

create table restore_test (
    id          uuid primary key,
    asset       varchar(64) not null,
    point_id    uuid,
    held_at     timestamp(6) with time zone not null,
    took        bigint,
    passed      boolean not null,
    by_kind     varchar(16) not null,
    by_name     varchar(120) not null,
    note        text not null,
    recorded_at timestamp(6) with time zone not null
);
create index restore_test_by_asset on restore_test (asset, held_at);
