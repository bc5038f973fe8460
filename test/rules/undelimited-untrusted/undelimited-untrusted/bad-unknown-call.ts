// path: app/api/reply/route.ts
import { ask } from './brain.js';

export async function POST(req: Request) {
  const { text } = await req.json();
  const reply = await ask.complete(`You are an expert translator. Translate into French, and answer with the text alone: ${text}`);
  //                                                                                                                       ^^^^ undelimited-untrusted
  return Response.json({ reply });
}
