-- path: supabase/schema.sql
create extension if not exists vector;

create table if not exists memories (
  id bigserial primary key,
  user_id uuid references auth.users (id),
  fact text,
  embedding vector(1536)
);

alter table memories enable row level security;

create or replace function recall(query vector(1536), n int)
returns setof memories
language sql stable
as $$
  select * from memories order by embedding <=> query limit n;
$$;
