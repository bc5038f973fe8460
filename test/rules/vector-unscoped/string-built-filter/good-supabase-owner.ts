// path: app/api/search/route.ts
import { auth } from '@clerk/nextjs/server';
import { createClient } from '@supabase/supabase-js';

const supabase = createClient(process.env.SUPABASE_URL!, process.env.SUPABASE_SERVICE_ROLE_KEY!);

export async function POST(request: Request) {
  const { userId } = await auth();
  const { term } = await request.json();
  let query = supabase.from('documents').select('id, title').eq('user_id', userId);
  if (term) query = query.or(`title.ilike.%${term}%,body.ilike.%${term}%`);
  const { data } = await query;
  return Response.json(data);
}
