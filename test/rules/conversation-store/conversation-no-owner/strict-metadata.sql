CREATE TABLE users (id uuid PRIMARY KEY, email text);

CREATE TABLE conversations (
  --         ^^^^^^^^^^^^^ conversation-no-owner
  id uuid PRIMARY KEY,
  messages jsonb NOT NULL,
  metadata jsonb
)
