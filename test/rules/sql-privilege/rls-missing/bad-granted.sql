-- path: db/001_support.sql
CREATE TABLE support_chats (
--           ^^^^^^^^^^^^^ rls-missing
  id SERIAL PRIMARY KEY,
  customer_id INT NOT NULL,
  transcript JSONB NOT NULL
);

GRANT SELECT, INSERT ON support_chats TO web_anon;
