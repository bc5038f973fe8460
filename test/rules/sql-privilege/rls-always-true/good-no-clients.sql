-- path: migrations/0007_rls.sql
CREATE TABLE invoices (id UUID PRIMARY KEY, tenant_id UUID NOT NULL, total INT);
ALTER TABLE invoices ENABLE ROW LEVEL SECURITY;
CREATE POLICY staff ON invoices USING (true);
