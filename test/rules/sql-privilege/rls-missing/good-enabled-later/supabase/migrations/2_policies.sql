ALTER TABLE ONLY "public"."documents" ENABLE ROW LEVEL SECURITY;
DO $$
BEGIN
  IF EXISTS (SELECT 1 FROM pg_tables WHERE tablename = 'document_chunks') THEN
    ALTER TABLE document_chunks ENABLE ROW LEVEL SECURITY;
  END IF;
END $$;
DROP TABLE chat_drafts;
ALTER TABLE chat_archive RENAME TO chat_old;
