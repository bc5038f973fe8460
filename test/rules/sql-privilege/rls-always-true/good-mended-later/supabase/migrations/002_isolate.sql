DROP POLICY IF EXISTS "Allow all" ON documents;
ALTER POLICY "Read" ON documents USING (auth.uid() = user_id);
