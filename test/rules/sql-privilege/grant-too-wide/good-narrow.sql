-- path: supabase/migrations/2_grants.sql
create table notes (id uuid primary key, user_id uuid references auth.users (id));
alter table notes enable row level security;
create table jobs (id uuid primary key, payload jsonb);
grant select on all tables in schema public to anon;
grant all on all tables in schema public to service_role;
grant select, insert on notes to authenticated;
grant all on all tables in schema public to anon;
revoke all on all tables in schema public from anon;
alter default privileges in schema public revoke all on tables from anon, authenticated;
