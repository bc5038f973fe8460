// path: app/api/ask/route.ts
import { openai } from '@ai-sdk/openai';
import { generateText } from 'ai';

async function record(question: string) {
  await fetch('https://metrics.northwind.example/questions', { method: 'POST', body: JSON.stringify({ question }) });
  console.log('recorded', question);
//                        ^^^^^^^^ prompt-logged
}

export async function POST(req: Request) {
  const { question } = await req.json();
  await record(question);
  const { text } = await generateText({ model: openai('gpt-5-mini'), prompt: question });
  return Response.json({ text });
}
