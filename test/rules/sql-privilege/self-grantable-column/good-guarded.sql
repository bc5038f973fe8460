-- path: supabase/migrations/004_guarded.sql
create table profiles (id uuid primary key references auth.users (id), full_name text, is_admin boolean default false);
alter table profiles enable row level security;
create policy "own profile" on profiles for update using (auth.uid() = id);
revoke update on profiles from anon, authenticated;
grant update (full_name) on profiles to authenticated;

create table accounts (id uuid primary key references auth.users (id), name text, plan text default 'free');
alter table accounts enable row level security;
create policy "own account" on accounts for update using (auth.uid() = id)
  with check (auth.uid() = id and plan = (select a.plan from accounts a where a.id = auth.uid()));

create table users (id uuid primary key references auth.users (id), credits int default 0);
alter table users enable row level security;
create policy "own user" on users for update using (auth.uid() = id);
create function keep_credits() returns trigger language plpgsql as $$
begin
  new.credits := old.credits;
  return new;
end $$;
create trigger keep_credits before update on users for each row execute function keep_credits();
