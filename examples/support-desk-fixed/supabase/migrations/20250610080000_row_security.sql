drop policy "tickets are worked on by the desk" on tickets;
create policy "customers see their tickets" on tickets
  for select to authenticated using (user_id = (select auth.uid()));
create policy "customers open tickets" on tickets
  for insert to authenticated with check (user_id = (select auth.uid()));

alter table chat_messages enable row level security;
create policy "people see their messages" on chat_messages
  for select to authenticated using (user_id = (select auth.uid()));

alter function forget_old_messages() set search_path = public, pg_temp;
revoke execute on function forget_old_messages() from public, anon, authenticated;
