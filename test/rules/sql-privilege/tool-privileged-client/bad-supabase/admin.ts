import { createClient } from '@supabase/supabase-js';

const serviceKey = process.env.SUPABASE_SERVICE_ROLE_KEY ?? '';
export const supabaseAdmin = createClient(process.env.SUPABASE_URL ?? '', serviceKey);
