// path: app/api/chat/route.ts
import { createClient } from '@supabase/supabase-js';
import OpenAI from 'openai';
import { auth } from '../../../auth';

const openai = new OpenAI();
const supabase = createClient(process.env.SUPABASE_URL!, process.env.SUPABASE_SERVICE_ROLE_KEY!);

export async function POST(req: Request) {
  const session = await auth();
  if (!session) return new Response(null, { status: 401 });
  const { ticket, question } = await req.json();
  const { data } = await supabase.from('tickets').select('text').eq('id', ticket);
  //                     ^^^^^^^^ tool-privileged-client
  const response = await openai.responses.create({ model: 'gpt-5-mini', input: `${JSON.stringify(data)}\n${question}` });
  return Response.json({ answer: response.output_text });
}
