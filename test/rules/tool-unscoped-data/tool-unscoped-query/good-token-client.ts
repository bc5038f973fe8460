import { createClient } from '@supabase/supabase-js';
import { tool } from 'ai';
import { z } from 'zod';

export function noteTools(accessToken: string) {
  const supabase = createClient(process.env.SUPABASE_URL!, process.env.SUPABASE_ANON_KEY!, {
    global: { headers: { Authorization: `Bearer ${accessToken}` } },
  });
  return {
    readNote: tool({
      description: 'Reads a note',
      inputSchema: z.object({ noteId: z.string() }),
      execute: async ({ noteId }) => (await supabase.from('notes').select('title, body').eq('id', noteId).single()).data,
    }),
  };
}
