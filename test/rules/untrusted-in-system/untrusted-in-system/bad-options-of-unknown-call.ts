// path: app/api/reply/route.ts
import { brain } from './brain.js';

export async function POST(req: Request) {
  const { persona, question } = await req.json();
  const reply = await brain.think({
    systemPrompt: `You are a support assistant. Speak like ${persona}.`,
    //                                                       ^^^^^^^ untrusted-in-system
    question,
  });
  return Response.json(reply);
}
