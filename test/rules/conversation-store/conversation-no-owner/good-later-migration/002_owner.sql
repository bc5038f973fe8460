ALTER TABLE conversations ADD COLUMN owner_id uuid;
ALTER TABLE conversations ADD CONSTRAINT conversations_owner FOREIGN KEY (owner_id) REFERENCES users (id);
