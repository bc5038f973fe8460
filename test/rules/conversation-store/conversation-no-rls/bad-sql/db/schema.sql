create table messages (
  --         ^^^^^^^^ conversation-no-rls
  id uuid primary key,
  user_id uuid not null,
  role text not null,
  content text not null
);
