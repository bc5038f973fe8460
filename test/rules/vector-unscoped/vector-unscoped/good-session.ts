// path: app/api/search/route.ts
import { Pinecone } from '@pinecone-database/pinecone';
import { auth } from '@/auth';
import { embed } from '@/lib/embed';

const index = new Pinecone().index('notes');

export async function POST(req: Request) {
  const session = await auth();
  if (!session?.user) return new Response(null, { status: 401 });
  const { question, documentId } = await req.json();
  const { matches } = await index
    .namespace(session.user.id)
    .query({ vector: await embed(question), topK: 5, filter: { documentId } });
  return Response.json(matches);
}
