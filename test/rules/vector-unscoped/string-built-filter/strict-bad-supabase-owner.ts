// path: app/api/search/route.ts
import { auth } from '@clerk/nextjs/server';
import { createClient } from '@supabase/supabase-js';

const supabase = createClient(process.env.SUPABASE_URL!, process.env.SUPABASE_SERVICE_ROLE_KEY!);

export async function POST(request: Request) {
  const { userId } = await auth();
  const { term } = await request.json();
  const { data } = await supabase.from('documents').select('id, title').eq('user_id', userId).or(`title.ilike.%${term}%,body.ilike.%${term}%`);
  //                                                                                                             ^^^^ string-built-filter
  return Response.json(data);
}
