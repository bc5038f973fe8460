import { createClient } from '@supabase/supabase-js';
import { embed } from './embed';

export async function find(token: string, question: string) {
  const supabase = createClient(process.env.SUPABASE_URL!, process.env.SUPABASE_ANON_KEY!, {
    global: { headers: { Authorization: `Bearer ${token}` } },
  });
  await supabase.from('notes').insert([{ user_id: 'set by the policy', content: question }]);
  return supabase.rpc('match_notes', { query_embedding: await embed(question), match_count: 5 });
}
