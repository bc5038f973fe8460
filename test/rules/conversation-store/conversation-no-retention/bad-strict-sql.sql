CREATE TABLE memories (
  --         ^^^^^^^^ conversation-no-retention
  id bigserial PRIMARY KEY,
  user_id uuid NOT NULL,
  content text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);

DELETE FROM other_memories WHERE created_at < now();
