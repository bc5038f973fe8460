-- path: supabase/rag_setup.sql
create table documents (id bigserial primary key, content text, metadata jsonb, embedding vector(768));
alter table documents enable row level security;

create policy "Allow public read access" on documents for select to public
  using (true);
--       ^^^^ rls-always-true

create policy "Allow public insert access" on documents for insert to public
  with check (true);
--            ^^^^ rls-always-true
