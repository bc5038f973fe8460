import { cookies } from 'next/headers';
import { jwtVerify } from 'jose';

const key = new TextEncoder().encode(process.env.SESSION_KEY);

export const forMembers = (run: (req: Request) => Promise<Response>) => async (req: Request) => {
  try {
    await jwtVerify((await cookies()).get('session')?.value ?? '', key);
  } catch {
    return new Response('Unauthorized', { status: 401 });
  }
  return run(req);
};
