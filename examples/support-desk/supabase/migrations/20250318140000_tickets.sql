create table tickets (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references auth.users (id) on delete cascade,
  subject text not null,
  body text not null,
  topic text,
  urgent boolean not null default false,
  summary text,
  created_at timestamptz not null default now()
);

alter table tickets enable row level security;
create policy "tickets are worked on by the desk" on tickets
  for all to authenticated using (true) with check (true);

create table chat_messages (
  id bigint generated always as identity primary key,
  user_id uuid not null references auth.users (id) on delete cascade,
  role text not null check (role in ('user', 'assistant')),
  content text not null,
  created_at timestamptz not null default now()
);
create index chat_messages_by_user on chat_messages (user_id, created_at);
