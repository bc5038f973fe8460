CREATE TABLE users (id uuid PRIMARY KEY, email text, password_hash text);
CREATE TABLE contact_messages (id uuid PRIMARY KEY, subject text, message text);
CREATE TABLE error_messages (code text PRIMARY KEY, message text, role text);
CREATE TABLE message_templates (id uuid PRIMARY KEY, role text, content text);
CREATE TABLE faqs (id uuid PRIMARY KEY, question text, answer text);
CREATE TABLE sessions (id text PRIMARY KEY, data jsonb, expires timestamptz);
CREATE TABLE memory_usage (at timestamptz PRIMARY KEY, value bigint);
CREATE TABLE chat_models (id text PRIMARY KEY, content text);
