-- path: supabase/migrations/001_profiles.sql
CREATE TYPE user_role AS ENUM ('user', 'admin');
CREATE TABLE public.profiles (
  id UUID PRIMARY KEY REFERENCES auth.users (id) ON DELETE CASCADE,
  full_name TEXT,
  avatar_url TEXT,
  role user_role NOT NULL DEFAULT 'user',
  credits INTEGER NOT NULL DEFAULT 10,
  created_at TIMESTAMPTZ DEFAULT now()
);
ALTER TABLE public.profiles ENABLE ROW LEVEL SECURITY;

CREATE POLICY "Users can update own profile" ON public.profiles FOR UPDATE
  USING (auth.uid() = id);

REVOKE UPDATE ON profiles FROM anon, authenticated;
GRANT UPDATE (full_name, avatar_url) ON profiles TO authenticated;
