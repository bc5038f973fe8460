-- path: supabase/migrations/3_protected.sql
create table notes (id uuid primary key, user_id uuid references auth.users (id));
alter table notes enable row level security;
grant all on all tables in schema public to anon, authenticated, service_role;
