// path: app/summary/page.ts
import { openai } from '@ai-sdk/openai';
import { generateText } from 'ai';
import { unstable_cache } from 'next/cache';
import { getSession } from '@/lib/session';

export async function summary() {
  const session = await getSession();
  const read = unstable_cache(
    async () => {
      const { text } = await generateText({ model: openai('gpt-4.1'), prompt: `Greet ${session.user.name}, who likes ${session.user.likes}.` });
      return text;
    },
    ['greeting'],
    //^^^^^^^^^^ cross-user-cache
  );
  return read();
}
