import { createServerClient } from '@supabase/ssr';
import { tool } from 'ai';
import { cookies } from 'next/headers';
import { z } from 'zod';

export const readDocument = tool({
  description: 'Reads a document',
  inputSchema: z.object({ documentId: z.string() }),
  execute: async ({ documentId }) => {
    const store = await cookies();
    const supabase = createServerClient(process.env.NEXT_PUBLIC_SUPABASE_URL!, process.env.NEXT_PUBLIC_SUPABASE_ANON_KEY!, {
      cookies: { getAll: () => store.getAll() },
    });
    const { data } = await supabase.from('documents').select('title, content').eq('id', documentId).single();
    return data;
  },
});
