#!/bin/sh
# Run once by the PostgreSQL image, on an empty volume: the same two roles that `npm start` makes.
set -eu
psql --set=ON_ERROR_STOP=1 --username="$POSTGRES_USER" --dbname=postgres \
  --set=owner_password="$OWNER_PASSWORD" --set=app_password="$APP_PASSWORD" <<'SQL'
create role vertskap_owner login nosuperuser nobypassrls nocreatedb nocreaterole password :'owner_password';
create role vertskap_app login nosuperuser nobypassrls nocreatedb nocreaterole password :'app_password';
create database vertskap owner vertskap_owner;
revoke all on database vertskap from public;
grant connect on database vertskap to vertskap_app;
\connect vertskap
-- so that an index answers a search in spite of row-level security: scripts/postgres/roles.mjs › trustFullText
alter function ts_match_vq(tsvector, tsquery) leakproof;
SQL
