import Anthropic from '@anthropic-ai/sdk';

interface Env {
  ANTHROPIC_API_KEY: string;
}

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const client = new Anthropic({ apiKey: env.ANTHROPIC_API_KEY });
    const url = new URL(request.url);
    const message = await client.messages.create({
      model: 'claude-haiku-4-5',
      max_tokens: 300,
      system: `You are ${url.searchParams.get('as')}.`,
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^ untrusted-in-system
      messages: [{ role: 'user', content: await request.text() }],
    });
    return Response.json(message.content);
  },
};
