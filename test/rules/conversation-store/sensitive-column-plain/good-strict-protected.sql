CREATE TABLE api_keys (id uuid PRIMARY KEY, user_id uuid, api_key_hash text, key_prefix text);
CREATE TABLE bots (id uuid PRIMARY KEY, bot_token bytea, secret_id text);
CREATE TABLE vault (id uuid PRIMARY KEY, access_token text, iv text);
CREATE TABLE chats (id uuid PRIMARY KEY, user_id uuid, messages jsonb);
