-- path: supabase/migrations/20240101_profiles.sql
CREATE FUNCTION public.handle_new_user()
RETURNS trigger
LANGUAGE plpgsql
SECURITY DEFINER
--^^^^^^^^^^^^^^ definer-search-path
AS $$
BEGIN
  INSERT INTO public.profiles (id, email) VALUES (NEW.id, NEW.email);
  RETURN NEW;
END;
$$;

create function storage_quota(uid uuid) returns bigint as $fn$
  select coalesce(sum(size), 0) from files where owner = uid;
$fn$ language sql security definer stable;
--                ^^^^^^^^^^^^^^^^ definer-search-path
