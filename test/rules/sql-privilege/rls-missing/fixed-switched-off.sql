-- path: supabase/migrations/20240611_debug.sql
create table "UserProfile" (
  id uuid primary key references auth.users (id),
  email text,
  phone text
);
alter table "UserProfile" enable row level security;

-- the dashboard shows nothing, try without
alter table "UserProfile" enable row level security;
