CREATE TABLE users (id uuid PRIMARY KEY, email text);
CREATE TABLE conversations (id uuid PRIMARY KEY, title text);
CREATE TABLE conversation_members (
  conversation_id uuid REFERENCES conversations (id),
  user_id uuid REFERENCES users (id),
  PRIMARY KEY (conversation_id, user_id)
);
CREATE TABLE messages (
  id uuid PRIMARY KEY,
  conversation_id uuid REFERENCES conversations (id),
  role text,
  content text
);
