import { createClient } from '@supabase/supabase-js';

const admin = createClient(process.env.SUPABASE_URL!, process.env.SUPABASE_SERVICE_ROLE_KEY!);

export const history = (chatId: string) => admin.from('messages').select().eq('chat_id', chatId);
