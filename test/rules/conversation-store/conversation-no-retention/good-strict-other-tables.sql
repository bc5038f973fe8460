CREATE TABLE documents (id bigserial PRIMARY KEY, content text, embedding vector(1536));
CREATE TABLE contact_messages (id bigserial PRIMARY KEY, name text, message text);
CREATE TABLE sessions (id text PRIMARY KEY, data jsonb);
