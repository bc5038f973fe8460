-- path: supabase/migrations/005_titles.sql
create table profiles (
  id uuid primary key references auth.users (id),
  role text, -- "Engineer", "Designer"
  company text
);
alter table profiles enable row level security;
create policy "own profile" on profiles for update using (auth.uid() = id);

create table messages (id uuid primary key, user_id uuid references auth.users (id), role text check (role in ('user', 'assistant')), content text);
alter table messages enable row level security;
create policy "own messages" on messages for all using (auth.uid() = user_id);
