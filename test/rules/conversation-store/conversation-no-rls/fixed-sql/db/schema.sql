create table messages (
  id uuid primary key,
  user_id uuid not null,
  role text not null,
  content text not null
);

alter table messages enable row level security;
