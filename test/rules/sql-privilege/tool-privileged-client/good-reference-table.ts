import { createClient } from '@supabase/supabase-js';
import { tool } from 'ai';
import { z } from 'zod';

const supabase = createClient(process.env.SUPABASE_URL!, process.env.SUPABASE_SERVICE_ROLE_KEY!);

export const openingHours = tool({
  description: 'Tells opening hours.',
  inputSchema: z.object({ city: z.string() }),
  execute: async ({ city }) => supabase.from('opening_hours').select('day, opens, closes').eq('city', city),
});
