-- path: migrations/9_pin_all.sql
CREATE FUNCTION a() RETURNS void LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN END $$;
DO $$
DECLARE f regprocedure;
BEGIN
  FOR f IN SELECT oid::regprocedure FROM pg_proc WHERE prosecdef LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = %L', f, '');
  END LOOP;
END $$;
