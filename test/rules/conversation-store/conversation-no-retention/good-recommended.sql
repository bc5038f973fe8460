CREATE TABLE memories (id bigserial PRIMARY KEY, user_id uuid NOT NULL, content text NOT NULL);
