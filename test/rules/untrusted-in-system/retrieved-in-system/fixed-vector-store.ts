import { openai } from '@ai-sdk/openai';
import { Pinecone } from '@pinecone-database/pinecone';
import { generateText } from 'ai';
import { embedding } from '@/lib/embedding';

const index = new Pinecone().index('handbook');

export async function POST(req: Request) {
  const { question } = await req.json();
  const { matches } = await index.query({ vector: await embedding(question), topK: 4, includeMetadata: true });
  const passages = matches.map((match) => match.metadata?.text).join('\n---\n');
  const { text } = await generateText({
    model: openai('gpt-4.1-mini'),
    system: `You answer questions about the handbook. Passages:\n<passages>`,
    prompt: `<passages>\n${passages}\n</passages>\n\n${question}`,
  });
  return Response.json({ text });
}
