-- path: supabase/migrations/1_defaults.sql
create table notes (id uuid primary key, user_id uuid references auth.users (id));
alter table notes enable row level security;
grant all on all tables in schema public to anon;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ grant-too-wide
alter default privileges in schema public grant all on tables to anon, authenticated;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ grant-too-wide
