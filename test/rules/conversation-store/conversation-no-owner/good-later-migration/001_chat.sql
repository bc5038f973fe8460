CREATE TABLE users (id uuid PRIMARY KEY, email text);
CREATE TABLE conversations (id uuid PRIMARY KEY, title text);
CREATE TABLE messages (
  id uuid PRIMARY KEY,
  conversation_id uuid REFERENCES conversations (id),
  role text,
  content text
);
