'use client';
import { createBrowserClient } from '@supabase/ssr';

const supabase = createBrowserClient(process.env.NEXT_PUBLIC_SUPABASE_URL!, process.env.NEXT_PUBLIC_SUPABASE_PUBLISHABLE_KEY!);

export async function lastTurns(chatId: string) {
  const { data } = await supabase.from('messages').select('role, parts').eq('chat_id', chatId).limit(20);
  return data ?? [];
}
