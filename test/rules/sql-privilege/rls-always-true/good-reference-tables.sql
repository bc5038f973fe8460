-- path: supabase/migrations/20240803_reference.sql
create table models (id text primary key, name text, context_window int);
alter table models enable row level security;
create policy "models are public" on models for select using (true);

create table profiles (id uuid primary key references auth.users (id), username text, avatar_url text);
alter table profiles enable row level security;
create policy "Public profiles are viewable by everyone." on profiles for select using (true);

create table comments (id bigserial primary key, author_id uuid references profiles (id), body text);
alter table comments enable row level security;
create policy "comments are public" on comments for select to anon, authenticated using (true);
create policy "own comments" on comments for insert to authenticated with check (auth.uid() = author_id);

create table waitlist (email text primary key);
alter table waitlist enable row level security;
create policy "join the waitlist" on waitlist for insert to anon with check (true);
