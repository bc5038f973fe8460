create table request_counts (
  user_id uuid not null references auth.users (id) on delete cascade,
  minute timestamptz not null,
  count integer not null,
  primary key (user_id, minute)
);
alter table request_counts enable row level security;

create function forget_old_messages() returns void
language sql
security definer
as $$
  delete from chat_messages where created_at < now() - interval '90 days';
  delete from request_counts where minute < now() - interval '1 day';
$$;
