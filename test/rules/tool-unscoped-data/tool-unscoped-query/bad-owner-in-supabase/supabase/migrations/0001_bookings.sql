create table bookings (
  id uuid primary key,
  guest_id uuid references auth.users (id),
  status text not null
);
alter table bookings enable row level security;
create policy "own bookings" on bookings for select to authenticated using (guest_id = auth.uid());
