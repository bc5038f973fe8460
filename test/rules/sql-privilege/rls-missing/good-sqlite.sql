-- path: supabase/offline/cache.sql
CREATE TABLE messages (id INTEGER PRIMARY KEY AUTOINCREMENT, user_id TEXT, content TEXT);
