// path: app/api/search/route.ts
import { createServerClient } from '@supabase/ssr';
import { cookies } from 'next/headers';

export async function POST(request: Request) {
  const store = await cookies();
  const supabase = createServerClient(process.env.NEXT_PUBLIC_SUPABASE_URL!, process.env.NEXT_PUBLIC_SUPABASE_ANON_KEY!, {
    cookies: { getAll: () => store.getAll() },
  });
  const { term } = await request.json();
  const { data } = await supabase.from('documents').select('id, title').or(`title.ilike.%${term}%,body.ilike.%${term}%`);
  return Response.json(data);
}
