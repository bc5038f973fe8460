// path: supabase/functions/summarise/index.ts
import { serve } from 'https://deno.land/std@0.168.0/http/server.ts';
import { createClient } from 'https://esm.sh/@supabase/supabase-js@2.38.4';

const cors = { 'Access-Control-Allow-Origin': '*' };

serve(async (req) => {
  const { text, noteId } = await req.json();
  const supabase = createClient(Deno.env.get('SUPABASE_URL')!, Deno.env.get('SUPABASE_ANON_KEY')!);
  console.log(`Summarising note ${noteId}: ${text}`);
//                                           ^^^^ prompt-logged
  const response = await fetch('https://api.openai.com/v1/chat/completions', {
    method: 'POST',
    headers: { Authorization: `Bearer ${Deno.env.get('OPENAI_API_KEY')}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ model: 'gpt-4o-mini', messages: [{ role: 'system', content: 'Summarise.' }, { role: 'user', content: text }] }),
  });
  if (!response.ok) {
    const errorText = await response.text();
    console.error('OpenAI error', response.status, errorText);
    return new Response('failed', { status: 502, headers: cors });
  }
  const data = await response.json();
  console.log('tokens', data.usage.total_tokens, 'finish', data.choices[0].finish_reason);
  console.log('summary', data.choices[0].message.content);
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ prompt-logged
  await supabase.from('notes').update({ summary: data.choices[0].message.content }).eq('id', noteId);
  return new Response(JSON.stringify({ ok: true }), { headers: cors });
});
