import { createClient } from '@supabase/supabase-js';
import OpenAI from 'openai';

const openai = new OpenAI();
const supabase = createClient(process.env.SUPABASE_URL!, process.env.SUPABASE_SERVICE_ROLE_KEY!);

// A nightly job: nobody asks for anything.
const { data: notes } = await supabase.from('notes').select('id, text').is('summary', null);
for (const note of notes ?? []) {
  const response = await openai.responses.create({ model: 'gpt-5-mini', instructions: 'Summarise.', input: note.text });
  await supabase.from('notes').update({ summary: response.output_text }).eq('id', note.id);
}
