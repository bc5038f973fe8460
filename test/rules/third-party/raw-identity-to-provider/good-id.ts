import OpenAI from 'openai';
import { auth } from '@/auth';

const client = new OpenAI();
export async function reply(input: string) {
  const session = await auth();
  return client.responses.create({ model: 'gpt-5-mini', input, store: false, safety_identifier: session.user.id });
}
