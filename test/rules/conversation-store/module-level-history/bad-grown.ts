// path: app/api/chat/route.ts
import { openai } from '@ai-sdk/openai';
import { generateText, type ModelMessage } from 'ai';

let turns: ModelMessage[] = [];
//  ^^^^^ module-level-history

async function answer(messages: ModelMessage[]) {
  const { text } = await generateText({ model: openai('gpt-4.1'), system: 'You help.', messages });
  return text;
}

export async function POST(request: Request) {
  const { text } = await request.json();
  turns = [...turns, { role: 'user', content: text }];
  const reply = await answer(turns.slice(-20));
  turns = [...turns, { role: 'assistant', content: reply }];
  return Response.json({ reply });
}
