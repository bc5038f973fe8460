import { QdrantClient } from '@qdrant/js-client-rest';
import OpenAI from 'openai';

const qdrant = new QdrantClient({ url: 'http://localhost:6333' });
const openai = new OpenAI();

export async function answer(question: string, vector: number[]) {
  const found = await qdrant.search('handbook', { vector, limit: 5 });
  return openai.chat.completions.create({
    model: 'gpt-4o-mini',
    messages: [
      { role: 'system', content: `You have ${found.length} passages. Say so when there are none.` },
      { role: 'user', content: question },
    ],
  });
}
