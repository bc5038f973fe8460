import { timingSafeEqual } from 'node:crypto';

const adminToken = process.env.ADMIN_TOKEN || '@@fake:assigned-literal@@';
//                                             ^^^^^^^^^^^^^^^^^^^^^^^^^ hardcoded-credential

export function isAdmin(header: string | undefined): boolean {
  const given = Buffer.from(header ?? '');
  const wanted = Buffer.from(adminToken);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
