// path: pages/api/chat.ts
import type { NextApiRequest, NextApiResponse } from 'next';
import OpenAI from 'openai';
import type { ChatCompletionMessageParam } from 'openai/resources/chat/completions';

interface ClientMessage {
  role: string;
  text: string;
}

const openai = new OpenAI();

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const turns = req.body.turns as ClientMessage[];
  const messages = turns.map((turn) => ({ role: turn.role, content: turn.text })) as ChatCompletionMessageParam[];
//                                              ^^^^^^^^^ client-controlled-messages
  const stream = await openai.chat.completions.create({ model: 'gpt-4o', messages, stream: true });
  for await (const chunk of stream) res.write(chunk.choices[0]?.delta?.content ?? '');
  res.end();
}
