-- path: supabase/migrations/20240805_tenants.sql
create table documents (id uuid primary key, org_id uuid not null, content text);
alter table documents enable row level security;
create policy "signed in" on documents to authenticated using (true);
create policy "own organisation" on documents as restrictive to authenticated
  using (org_id = (auth.jwt() ->> 'org_id')::uuid);
