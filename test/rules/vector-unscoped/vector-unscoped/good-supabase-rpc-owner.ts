import { createClient } from '@supabase/supabase-js';
import { embed } from './embed';

const supabase = createClient(process.env.SUPABASE_URL!, process.env.SUPABASE_SERVICE_ROLE_KEY!);

export async function save(userId: string, text: string) {
  await supabase.from('notes').insert([{ user_id: userId, content: text, embedding: await embed(text) }]);
}

export async function find(userId: string, question: string) {
  return supabase.rpc('match_notes', { query_embedding: await embed(question), match_count: 5, p_user_id: userId });
}
