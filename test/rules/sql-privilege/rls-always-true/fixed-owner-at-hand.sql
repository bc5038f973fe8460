-- path: supabase/migrations/20250505_memories.sql
create table memories (
  id uuid primary key,
  user_id uuid not null references auth.users (id),
  fact text not null
);
alter table memories enable row level security;

create policy "read memories" on memories for select to authenticated
  using (auth.uid() = user_id);

create policy "write memories" on memories for insert
  with check (auth.uid() = user_id);

create policy "change memories" on memories for update
  using (auth.uid() = user_id)
  with check (auth.uid() = user_id);
