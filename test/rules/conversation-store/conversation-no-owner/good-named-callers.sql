CREATE TABLE users (id uuid PRIMARY KEY, email text);
CREATE TABLE sms_conversations (id uuid PRIMARY KEY, from_number text NOT NULL, messages jsonb NOT NULL);
CREATE TABLE chat_messages (id uuid PRIMARY KEY, username text, role text, content text);
CREATE TABLE whatsapp_threads (id uuid PRIMARY KEY, wa_id text NOT NULL, history jsonb NOT NULL);
