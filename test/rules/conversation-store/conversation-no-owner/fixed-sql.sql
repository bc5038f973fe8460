create table users (
  id bigserial primary key,
  email text not null unique
);

create table chat_sessions (
  id uuid primary key,
  title text,
  created_at timestamptz default now()
);

alter table chat_sessions add column user_id bigint references users (id) on delete cascade;

create table chat_messages (
  id uuid primary key,
  session_id uuid not null references chat_sessions (id) on delete cascade,
  role text not null,
  content text not null
);
