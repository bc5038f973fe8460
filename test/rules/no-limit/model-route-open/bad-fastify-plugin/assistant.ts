import type { FastifyInstance } from 'fastify';
import OpenAI from 'openai';

const openai = new OpenAI();

export default async function assistant(fastify: FastifyInstance) {
  fastify.post('/ask', async (request) => {
//        ^^^^ model-route-open
    const { question } = request.body as { question: string };
    const answer = await openai.responses.create({ model: 'gpt-4.1-mini', input: question });
    return { text: answer.output_text };
  });
}
