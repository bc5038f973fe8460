import OpenAI from 'openai';
import { store } from './store.js';

const openai = new OpenAI();

export async function answer(question: string) {
  const found = await store.searchDocuments(question);
  return openai.chat.completions.create({
    model: 'gpt-4o-mini',
    max_tokens: 500,
    messages: [
      { role: 'system', content: `Answer from the ${found.length} documents between the tags.` },
      { role: 'user', content: `<documents>${found.map((one) => one.text).join('\n')}</documents>` },
      { role: 'user', content: question },
    ],
  });
}
