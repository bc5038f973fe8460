// What the user writes is the prompt; who it is stays here.
import OpenAI from 'openai';
import { saveUsage } from './usage';

const client = new OpenAI();
export async function reply(user: { id: string; email: string }, input: string) {
  const response = await client.responses.create({ model: 'gpt-5-mini', input, store: false, user: user.id });
  await saveUsage({ email: user.email, tokens: response.usage?.total_tokens });
  return response.output_text;
}
