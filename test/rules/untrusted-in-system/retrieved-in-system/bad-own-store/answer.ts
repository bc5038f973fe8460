import OpenAI from 'openai';
import { Passages } from './passages.js';

const openai = new OpenAI();
const passages = new Passages();

export async function answer(question: string) {
  const found = await passages.similaritySearch(question, 4);
  const context = found.map((passage) => passage.body).join('\n');
  return openai.chat.completions.create({
    model: 'gpt-4o-mini',
    max_tokens: 500,
    messages: [
      { role: 'system', content: `Answer from these passages:\n${context}` },
      //                                                         ^^^^^^^ retrieved-in-system
      { role: 'user', content: question },
    ],
  });
}
