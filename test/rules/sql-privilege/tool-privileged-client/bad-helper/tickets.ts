import { createClient } from '@supabase/supabase-js';

const supabase = createClient(process.env.SUPABASE_URL ?? '', process.env.SUPABASE_SERVICE_ROLE_KEY ?? '');

export async function ticketsOf(customer: string) {
  const { data } = await supabase.from('tickets').select('text').eq('customer_id', customer);
  //                     ^^^^^^^^ tool-privileged-client
  return data ?? [];
}
