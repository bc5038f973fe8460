CREATE TABLE profiles (
  id uuid PRIMARY KEY,
  openai_api_key text,
--^^^^^^^^^^^^^^ sensitive-column-plain
  openai_api_key_id text,
  refresh_token varchar(500)
--^^^^^^^^^^^^^ sensitive-column-plain
);
CREATE TABLE chats (id uuid PRIMARY KEY, user_id uuid, messages jsonb);
