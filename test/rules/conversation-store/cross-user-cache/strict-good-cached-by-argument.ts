import { openai } from '@ai-sdk/openai';
import { generateText } from 'ai';
import { unstable_cache } from 'next/cache';
import { getSession } from '@/lib/session';

const greet = unstable_cache(
  async (name: string) => {
    const { text } = await generateText({ model: openai('gpt-4.1'), prompt: `Greet ${name}.` });
    return text;
  },
  ['greeting'],
);

export async function greeting() {
  const session = await getSession();
  return greet(session.user.name);
}
