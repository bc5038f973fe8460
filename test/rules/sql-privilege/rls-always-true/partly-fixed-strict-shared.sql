-- path: supabase/migrations/20240802_projects.sql
create table projects (id uuid primary key, created_by uuid references auth.users (id), name text);
alter table projects enable row level security;
create policy "see projects" on projects for select to authenticated
  using (auth.uid() = created_by);

create table contact_messages (id bigserial primary key, email text, body text);
alter table contact_messages enable row level security;
create policy "anyone may write to us" on contact_messages for insert to anon
  with check (true);
