CREATE TABLE documents (id UUID PRIMARY KEY, user_id UUID REFERENCES auth.users (id), content TEXT);
ALTER TABLE documents ENABLE ROW LEVEL SECURITY;
CREATE POLICY "Allow all" ON documents USING (true);
CREATE POLICY "Read" ON documents FOR SELECT USING (true);
