import Fastify from 'fastify';
import ollama from 'ollama';
import { verifyToken } from './tokens.js';

const app = Fastify();

app.addHook('onRequest', async (request, reply) => {
  const header = request.headers.authorization;
  if (!header || !verifyToken(header.slice(7))) return reply.code(401).send();
});

app.post('/summary', async (request) => {
  const { message } = await ollama.chat({ model: 'llama3.2', messages: [{ role: 'user', content: String(request.body) }] });
  return { text: message.content };
});

await app.listen({ port: 3000 });
