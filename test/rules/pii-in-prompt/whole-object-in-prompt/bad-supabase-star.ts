import { generateText } from 'ai';
import { openai } from '@ai-sdk/openai';
import { createClient } from '@supabase/supabase-js';

const supabase = createClient(process.env.SUPABASE_URL!, process.env.SUPABASE_KEY!);

export async function rank(role: string) {
  const { data: candidates } = await supabase.from('candidates').select('*').eq('role', role);
  const input = { role, candidates };
  return generateText({
    model: openai('gpt-4.1'),
    system: 'You rank candidates for a role.',
    prompt: JSON.stringify(input),
    //      ^^^^^^^^^^^^^^^^^^^^^ whole-object-in-prompt
  });
}
