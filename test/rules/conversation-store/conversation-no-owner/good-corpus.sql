CREATE TABLE users (id uuid PRIMARY KEY, email text);
CREATE TABLE documents (
  id bigserial PRIMARY KEY,
  content text,
  metadata jsonb,
  embedding vector(1536)
);
