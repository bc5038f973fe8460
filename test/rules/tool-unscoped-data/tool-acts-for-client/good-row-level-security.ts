// path: app/api/chat/route.ts
import { openai } from '@ai-sdk/openai';
import { createClient } from '@supabase/supabase-js';
import { generateText, tool } from 'ai';
import { z } from 'zod';

export async function POST(req: Request) {
  const { userId, token, question } = await req.json();
  const supabase = createClient(process.env.SUPABASE_URL!, process.env.SUPABASE_ANON_KEY!, {
    global: { headers: { Authorization: `Bearer ${token}` } },
  });
  const { text } = await generateText({
    model: openai('gpt-4.1-mini'),
    maxOutputTokens: 300,
    prompt: question,
    tools: {
      notes: tool({
        description: 'Notes of the user',
        inputSchema: z.object({}),
        execute: async () => supabase.from('notes').select('body').eq('user_id', userId),
      }),
    },
  });
  return Response.json({ text });
}
