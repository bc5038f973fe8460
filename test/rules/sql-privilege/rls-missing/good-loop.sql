-- path: supabase/migrations/0_all.sql
CREATE TABLE conversations (id UUID PRIMARY KEY, user_id UUID REFERENCES auth.users (id));
CREATE TABLE messages (id UUID PRIMARY KEY, conversation_id UUID REFERENCES conversations (id), content TEXT);

DO $$
DECLARE
  t TEXT;
BEGIN
  FOREACH t IN ARRAY ARRAY['conversations', 'messages'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
  END LOOP;
END $$;
