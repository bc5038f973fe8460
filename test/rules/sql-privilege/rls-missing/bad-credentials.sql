-- path: supabase/migrations/20240505_drive.sql
CREATE TABLE drive_connections (
--           ^^^^^^^^^^^^^^^^^ rls-missing
  id BIGSERIAL PRIMARY KEY,
  provider TEXT NOT NULL,
  refresh_token TEXT NOT NULL
);
