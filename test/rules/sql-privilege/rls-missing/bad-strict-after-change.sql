-- path: supabase/migrations/20261201120000_notes.sql
create table notes (
--           ^^^^^ rls-missing
  id uuid primary key,
  user_id uuid references auth.users (id),
  body text
);
