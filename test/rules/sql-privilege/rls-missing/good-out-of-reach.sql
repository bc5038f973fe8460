-- path: supabase/migrations/20240301_private.sql
CREATE SCHEMA private;
CREATE TABLE private.provider_keys (user_id UUID PRIMARY KEY REFERENCES auth.users (id), api_key TEXT);

CREATE TABLE prompt_log (id BIGSERIAL PRIMARY KEY, user_id UUID, prompt TEXT);
REVOKE ALL ON prompt_log FROM anon, authenticated;

CREATE TEMPORARY TABLE import_messages (user_id UUID, content TEXT);
