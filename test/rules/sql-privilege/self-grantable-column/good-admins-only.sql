-- path: supabase/migrations/006_admins.sql
create table profiles (id uuid primary key references auth.users (id), is_admin boolean default false);
alter table profiles enable row level security;
create policy "see own profile" on profiles for select using (auth.uid() = id);
create policy "admins change profiles" on profiles for update
  using (exists (select 1 from profiles p where p.id = auth.uid() and p.is_admin));
