// path: app/api/agent/route.ts
import { google } from '@ai-sdk/google';
import { generateText } from 'ai';
import { z } from 'zod';

const bodySchema = z.object({ messages: z.array(z.any()), sessionId: z.string().uuid() });

export async function POST(request: Request) {
  const { messages } = bodySchema.parse(await request.json());
  const { text } = await generateText({ model: google('gemini-2.5-pro'), messages });
//                                                                       ^^^^^^^^ client-controlled-messages
  return Response.json({ text });
}
