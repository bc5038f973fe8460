-- path: supabase/migrations/20240505_drive.sql
CREATE TABLE drive_connections (
  id BIGSERIAL PRIMARY KEY,
  provider TEXT NOT NULL,
  refresh_token TEXT NOT NULL
);

ALTER TABLE drive_connections ENABLE ROW LEVEL SECURITY;
