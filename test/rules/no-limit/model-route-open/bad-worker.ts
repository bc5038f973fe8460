// path: src/index.ts
import OpenAI from 'openai';

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
//      ^^^^^ model-route-open
    const openai = new OpenAI({ apiKey: env.OPENAI_API_KEY });
    const answer = await openai.responses.create({ model: 'gpt-4.1-mini', input: await request.text() });
    return Response.json({ text: answer.output_text });
  },
};
