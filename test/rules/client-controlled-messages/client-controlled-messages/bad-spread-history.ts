import Fastify from 'fastify';
import Anthropic from '@anthropic-ai/sdk';

const anthropic = new Anthropic();
const app = Fastify();

interface ChatBody {
  history: Anthropic.MessageParam[];
  question: string;
}

app.post<{ Body: ChatBody }>('/chat', async (request) => {
  const { history, question } = request.body;
  const message = await anthropic.messages.create({
    model: 'claude-sonnet-4-5',
    max_tokens: 1024,
    system: 'You answer questions about insurance policies.',
    messages: [...history, { role: 'user', content: question }],
//                ^^^^^^^ client-controlled-messages
  });
  return { content: message.content };
});
