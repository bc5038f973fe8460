-- path: supabase/migrations/20250601_chat.sql
CREATE TABLE chat_messages (
  id BIGSERIAL PRIMARY KEY,
  sender_id UUID REFERENCES auth.users (id),
  recipient UUID REFERENCES auth.users (id),
  content TEXT
);
ALTER TABLE chat_messages ENABLE ROW LEVEL SECURITY;

DO $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_policies WHERE policyname = 'chat_all') THEN
    CREATE POLICY chat_all ON chat_messages FOR ALL TO anon, authenticated
      USING (1 = 1);
--           ^^^^^ rls-always-true
  END IF;
END $$;
