-- path: supabase/migrations/002_billing.sql
create table subscriptions (
  id uuid primary key,
  user_id uuid references auth.users (id) unique,
  subscription_tier text not null default 'free',
  stripe_customer_id text,
  status text,
  display_name text
);
alter table subscriptions enable row level security;
create policy "own subscription" on subscriptions for all to authenticated
  using ((select auth.uid()) = user_id)
--       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ self-grantable-column
  with check ((select auth.uid()) = user_id);
