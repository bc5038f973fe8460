-- path: supabase/migrations/003_members.sql
create table members (
  user_id uuid primary key references auth.users (id),
  display_name text,
  role text not null default 'member' check (role in ('owner', 'admin', 'member'))
);
alter table members enable row level security;
create policy "edit myself" on members for update to authenticated
  using (user_id = auth.uid());
--       ^^^^^^^^^^^^^^^^^^^^ self-grantable-column
