// path: app/api/chat/route.ts
import { createOpenAI, openai } from '@ai-sdk/openai';
import { streamText } from 'ai';

const deepseek = createOpenAI({ apiKey: process.env.DEEPSEEK_API_KEY, baseURL: 'https://api.deepseek.com' });

export async function POST(req: Request) {
  const { question, model, maxTokens } = await req.json();
  const result = streamText({
    model: model.startsWith('deepseek') ? deepseek.chat(model) : openai(model),
    //                                                  ^^^^^ client-controlled-settings
    system: 'Answer questions about our furniture.',
    prompt: question,
    maxOutputTokens: maxTokens,
    //               ^^^^^^^^^ client-controlled-settings
  });
  return result.toTextStreamResponse();
}
