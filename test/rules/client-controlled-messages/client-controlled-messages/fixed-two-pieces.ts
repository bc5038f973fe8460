import Anthropic from '@anthropic-ai/sdk';

const anthropic = new Anthropic();

export async function POST(request: Request) {
  const { messages } = await request.json();
  let formatted: Anthropic.MessageParam[] = messages.slice(1).filter((message: { role: string }) => message.role === 'user' || message.role === 'assistant');
  formatted = formatted.map((message) => {
    if (message.content === '') return { role: message.role === 'assistant' ? ('assistant' as const) : ('user' as const), content: 'N/A' };
    return { role: message.role === 'assistant' ? ('assistant' as const) : ('user' as const), content: message.content };
  });
  const reply = await anthropic.messages.create({ model: 'claude-sonnet-4-5', max_tokens: 500, messages: formatted });
  return Response.json(reply.content);
}
