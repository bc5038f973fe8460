import Fastify from 'fastify';
import { ChatOpenAI } from '@langchain/openai';

const LANGUAGES = ['English', 'German', 'French', 'Japanese'] as const;
const app = Fastify();
const model = new ChatOpenAI({ model: 'gpt-4o-mini' });

app.post<{ Body: { language: string; text: string } }>('/translate', async (request, reply) => {
  const { language, text } = request.body;
  if (!LANGUAGES.includes(language as (typeof LANGUAGES)[number])) {
    return reply.code(400).send({ error: 'unknown language' });
  }
  const answer = await model.invoke([
    ['system', `Translate the user's text into ${language}.`],
    ['human', text],
  ]);
  return { text: answer.content };
});
