import { jwtVerify } from 'jose';
import { cookies } from 'next/headers';

export interface Session {
  readonly userId: string;
  readonly role: 'customer' | 'agent' | 'manager';
}

const secret = new TextEncoder().encode(process.env.SESSION_SECRET);

/** The signed-in person, or undefined. */
export async function readSession(): Promise<Session | undefined> {
  const token = (await cookies()).get('desk_session')?.value;
  if (!token) return undefined;
  try {
    const { payload } = await jwtVerify(token, secret, { algorithms: ['HS256'] });
    if (typeof payload.sub !== 'string') return undefined;
    const role = payload.role === 'manager' || payload.role === 'agent' ? payload.role : 'customer';
    return { userId: payload.sub, role };
  } catch {
    return undefined;
  }
}
