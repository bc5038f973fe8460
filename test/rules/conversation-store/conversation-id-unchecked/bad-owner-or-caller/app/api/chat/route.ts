import { currentUser } from '@clerk/nextjs/server';
import { ChatMemory } from '../../../lib/memory';

export async function POST(req: Request) {
  const { prompt, fromPhone, userId } = await req.json();
  let owner: string | undefined;
  if (fromPhone) {
    owner = userId;
//          ^^^^^^ conversation-id-unchecked
  } else {
    const user = await currentUser();
    owner = user?.id;
  }
  if (!owner) return new Response('Unauthorized', { status: 401 });
  const memory = await ChatMemory.open();
  await memory.add({ owner, bot: 'helper' }, prompt);
  return Response.json(await memory.latest({ owner, bot: 'helper' }));
}
