import OpenAI from 'openai';
import { z } from 'zod';

const openai = new OpenAI();
const schema = z.object({ tags: z.array(z.string()) });

export async function tagsOf(text: string) {
  const response = await openai.responses.create({ model: 'gpt-5-mini', input: text });
  const raw = JSON.parse(response.output_text);
  const result = schema.safeParse(raw);
  return result.success ? result.data.tags : [];
}
