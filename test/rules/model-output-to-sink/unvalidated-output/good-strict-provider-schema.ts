import OpenAI from 'openai';
import { schema } from './tags.schema.js';

const openai = new OpenAI();

export async function tagsOf(text: string): Promise<string[]> {
  const completion = await openai.chat.completions.create({
    model: 'gpt-5-mini',
    response_format: { type: 'json_schema', json_schema: { name: 'tags', strict: true, schema } },
    messages: [{ role: 'user', content: text }],
  });
  const answer = JSON.parse(completion.choices[0]?.message.content ?? '{"tags":[]}');
  return answer.tags;
}
