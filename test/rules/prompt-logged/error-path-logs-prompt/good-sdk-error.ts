// path: app/api/chat/route.ts
import OpenAI from 'openai';

const openai = new OpenAI();

export async function POST(req: Request) {
  const { question } = await req.json();
  try {
    const completion = await openai.chat.completions.create({ model: 'gpt-4o-mini', messages: [{ role: 'user', content: question }] });
    return Response.json(completion.choices[0]);
  } catch (error) {
    // The SDK's error has the status, the headers of the answer and the provider's message, not what was sent.
    console.error('OpenAI failed', error, JSON.stringify(error));
    return new Response('Failed', { status: 502 });
  }
}
