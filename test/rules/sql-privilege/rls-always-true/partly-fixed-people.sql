-- path: supabase/migrations/20240801_profiles.sql
create table profiles (
  id uuid primary key references auth.users (id),
  username text,
  email text,
  phone text
);
alter table profiles enable row level security;

create policy "Public profiles are viewable by everyone." on profiles for select
  using (auth.uid() = id);

create table posts (id bigserial primary key, author_id uuid references profiles (id), body text, is_published boolean default false);
alter table posts enable row level security;
create policy "Posts are public" on posts for select
  using (is_published or auth.uid() = author_id);

create policy "Avatars" on storage.objects for all to authenticated
  using (true);

create table contacts (id bigserial primary key, name text, email text);
alter table contacts enable row level security;
create policy if not exists "Allow all operations on contacts" on contacts for all
  using (true);
