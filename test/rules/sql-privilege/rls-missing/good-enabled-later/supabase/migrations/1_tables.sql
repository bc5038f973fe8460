CREATE TABLE documents (id UUID PRIMARY KEY, user_id UUID REFERENCES auth.users (id), content TEXT);
CREATE TABLE IF NOT EXISTS document_chunks (id UUID PRIMARY KEY, document_id UUID REFERENCES documents (id), content TEXT);
CREATE TABLE chat_drafts (id UUID PRIMARY KEY, user_id UUID);
CREATE TABLE chat_archive (id UUID PRIMARY KEY, user_id UUID);
