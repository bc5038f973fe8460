-- path: supabase/migrations/20240101_countries.sql
CREATE TABLE countries (code TEXT PRIMARY KEY, name TEXT NOT NULL);

ALTER TABLE countries ENABLE ROW LEVEL SECURITY;
