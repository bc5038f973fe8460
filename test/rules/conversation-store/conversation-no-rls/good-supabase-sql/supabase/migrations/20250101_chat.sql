create table messages (
  id uuid primary key,
  user_id uuid not null references auth.users (id),
  role text not null,
  content text not null
);
