import OpenAI from 'openai';
import { saveTags } from './tags.js';

const openai = new OpenAI();

export async function tag(text: string) {
  const completion = await openai.chat.completions.create({
    model: 'gpt-5-mini',
    response_format: { type: 'json_object' },
    messages: [
      { role: 'system', content: 'Answer with JSON: { "tags": string[], "language": string }' },
      { role: 'user', content: text },
    ],
  });
  const answer = JSON.parse(completion.choices[0]?.message.content ?? '{}') as { tags: string[]; language: string };
  //             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unvalidated-output
  await saveTags(answer.tags, answer.language);
}
