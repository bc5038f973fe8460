-- CREATE OR REPLACE forgets the setting of the first one
CREATE OR REPLACE FUNCTION is_member(org UUID) RETURNS BOOLEAN
  LANGUAGE sql STABLE SECURITY DEFINER
--                    ^^^^^^^^^^^^^^^^ definer-search-path
  AS $$ SELECT EXISTS (SELECT 1 FROM public.members m WHERE m.org_id = org AND m.user_id = auth.uid()) $$;

ALTER FUNCTION touch() SECURITY DEFINER;
--                     ^^^^^^^^^^^^^^^^ definer-search-path
