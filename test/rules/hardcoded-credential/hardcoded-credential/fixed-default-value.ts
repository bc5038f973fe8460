import { timingSafeEqual } from 'node:crypto';

const adminToken = process.env.ADMIN_TOKEN;

export function isAdmin(header: string | undefined): boolean {
  const given = Buffer.from(header ?? '');
  const wanted = Buffer.from(adminToken);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
