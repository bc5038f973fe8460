import Fastify from 'fastify';
import Groq from 'groq-sdk';

const groq = new Groq();
const app = Fastify();

app.post('/chat', async (request, reply) => {
  const { messages } = request.body as { messages: { role: 'user' | 'assistant'; content: string }[] };
  if (messages.some((message) => message.role !== 'user' && message.role !== 'assistant')) {
    return reply.code(400).send({ error: 'unknown role' });
  }
  const completion = await groq.chat.completions.create({ model: 'llama-3.3-70b-versatile', messages });
  return completion.choices[0]?.message;
});
