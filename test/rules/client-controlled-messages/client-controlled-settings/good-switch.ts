// path: app/api/chat/route.ts
import { google } from '@ai-sdk/google';
import { openai } from '@ai-sdk/openai';
import { generateText, type LanguageModel } from 'ai';

function modelFor(name: string): LanguageModel {
  switch (name) {
    case 'gemini':
      return google('gemini-2.5-flash');
    default:
      return openai('gpt-4o-mini');
  }
}

export async function POST(req: Request) {
  const { question, model } = await req.json();
  const plain = model === 'gpt-4o' || model === 'gpt-4o-mini' ? model : 'gpt-4o-mini';
  const first = await generateText({ model: modelFor(model), prompt: question });
  const second = await generateText({ model: openai(plain), prompt: question });
  return Response.json([first.text, second.text]);
}
