CREATE TABLE conversations (id uuid PRIMARY KEY, user_id uuid, history jsonb, created_at timestamptz);
