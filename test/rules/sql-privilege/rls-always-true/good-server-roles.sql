-- path: supabase/migrations/20240804_server.sql
create table conversations (id uuid primary key, user_id uuid references auth.users (id));
alter table conversations enable row level security;
create policy "server" on conversations to service_role using (true) with check (true);
create policy "by role" on conversations using (auth.role() = 'service_role');
create policy "workers" on conversations for all to app_worker using (true);

create table prompt_log (id bigserial primary key, user_id uuid, prompt text);
alter table prompt_log enable row level security;
revoke all on prompt_log from anon, authenticated;
create policy "open, but nobody gets this far" on prompt_log using (true);
