-- path: supabase/migrations/013_usage.sql
CREATE TABLE IF NOT EXISTS user_usage (
  user_id UUID PRIMARY KEY REFERENCES auth.users (id) ON DELETE CASCADE,
  message_count INTEGER DEFAULT 0
);
ALTER TABLE user_usage ENABLE ROW LEVEL SECURITY;

CREATE POLICY "Users can view their own usage"
  ON user_usage FOR SELECT
  USING (auth.uid() = user_id);

-- Only the service role can update usage
CREATE POLICY "Service role can manage usage"
  ON user_usage FOR ALL
  USING (true)
--       ^^^^ rls-always-true
  WITH CHECK (true);
