import type { Request } from 'express';

export function getUserId(req: Request): string {
  return String(req.query.user);
//              ^^^^^^^^^^^^^^ conversation-id-unchecked
}
