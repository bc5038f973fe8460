-- path: supabase/migrations/20261201120000_notes.sql
create table notes (
  id uuid primary key,
  user_id uuid references auth.users (id),
  body text
);

alter table notes enable row level security;
