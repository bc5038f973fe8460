import { createClient } from '@supabase/supabase-js';
import { tool } from 'ai';
import { z } from 'zod';

const admin = createClient(process.env.SUPABASE_URL!, process.env.SUPABASE_SERVICE_ROLE_KEY!);

export const profileTools = (userId: string) => ({
  updateProfile: tool({
    description: 'Changes the profile of the user',
    inputSchema: z.object({ displayName: z.string() }),
    execute: async ({ displayName }) =>
      admin.from('profiles').update({ display_name: displayName }).eq('user_id', userId).select().single(),
  }),
  whoami: tool({ description: 'The user', inputSchema: z.object({}), execute: async () => userId }),
});
