import { rows } from './db';

const perMinute = 12;

/** Counts a request of a user and says whether it is within the limit. */
export async function withinLimit(userId: string): Promise<boolean> {
  const [row] = await rows<{ count: number }>(
    `insert into request_counts (user_id, minute, count) values ($1, date_trunc('minute', now()), 1)
     on conflict (user_id, minute) do update set count = request_counts.count + 1
     returning count`,
    [userId],
  );
  return (row?.count ?? 0) <= perMinute;
}
