create table orders (
  id text primary key,
  user_id uuid not null references auth.users (id) on delete cascade,
  status text not null default 'placed' check (status in ('placed', 'packed', 'sent', 'delivered', 'returned')),
  total_cents integer not null check (total_cents >= 0),
  shipping_address text not null,
  created_at timestamptz not null default now()
);
create index orders_by_user on orders (user_id, created_at desc);

alter table orders enable row level security;
create policy "customers see their orders" on orders
  for select to authenticated using (user_id = (select auth.uid()));
