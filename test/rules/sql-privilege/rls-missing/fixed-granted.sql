-- path: db/001_support.sql
CREATE TABLE support_chats (
  id SERIAL PRIMARY KEY,
  customer_id INT NOT NULL,
  transcript JSONB NOT NULL
);

ALTER TABLE support_chats ENABLE ROW LEVEL SECURITY;

GRANT SELECT, INSERT ON support_chats TO web_anon;
