import jwt from '@fastify/jwt';
import Fastify, { type FastifyReply, type FastifyRequest } from 'fastify';
import OpenAI from 'openai';

const app = Fastify();
const openai = new OpenAI();
app.register(jwt, { secret: process.env.JWT_KEY ?? '' });

const onlyMembers = async (request: FastifyRequest, reply: FastifyReply) => {
  try {
    await request.jwtVerify();
  } catch {
    reply.code(401).send();
  }
};

app.post('/ask', { preHandler: [onlyMembers] }, async (request) => {
  const answer = await openai.responses.create({ model: 'gpt-4.1-mini', input: String(request.body) });
  return { text: answer.output_text };
});

app.listen({ port: 3000 });
