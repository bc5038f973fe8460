// path: app/api/chat/route.ts
import { createClient } from '@supabase/supabase-js';
import OpenAI from 'openai';

const openai = new OpenAI();
const supabase = createClient(process.env.SUPABASE_URL!, process.env.SUPABASE_SERVICE_ROLE_KEY!);

export async function POST(req: Request) {
  const { customer, question } = await req.json();
  const { data: tickets } = await supabase.from('tickets').select('text').eq('customer_id', customer);
  //                              ^^^^^^^^ tool-privileged-client
  const response = await openai.responses.create({ model: 'gpt-5-mini', input: `${JSON.stringify(tickets)}\n${question}` });
  return Response.json({ answer: response.output_text });
}
