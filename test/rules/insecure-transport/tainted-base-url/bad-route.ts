// path: app/api/chat/route.ts
import OpenAI from 'openai';

export async function POST(request: Request) {
  const { messages, endpoint, model } = await request.json();
  const client = new OpenAI({
    apiKey: process.env.OPENAI_API_KEY,
    baseURL: endpoint || 'https://api.openai.com/v1',
    //       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tainted-base-url
  });
  const completion = await client.chat.completions.create({ model, messages });
  return Response.json(completion.choices[0].message);
}
