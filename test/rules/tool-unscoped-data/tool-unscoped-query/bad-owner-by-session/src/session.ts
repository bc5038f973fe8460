import { cookies } from 'next/headers';
import { readToken } from './token';

export interface Session {
  readonly userId: string;
}

export async function readSession(): Promise<Session | undefined> {
  const claims = await readToken((await cookies()).get('session')?.value);
  return claims ? { userId: claims.sub } : undefined;
}
