CREATE TABLE memories (
  id bigserial PRIMARY KEY,
  user_id uuid NOT NULL,
  content text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);

ALTER TABLE memories ADD COLUMN expires_at TIMESTAMPTZ;

DELETE FROM other_memories WHERE created_at < now();
