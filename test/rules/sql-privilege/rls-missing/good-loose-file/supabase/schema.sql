-- A copy for the docs; the migrations beside it are what runs.
CREATE TABLE messages (id UUID PRIMARY KEY, user_id UUID REFERENCES auth.users (id), content TEXT);
