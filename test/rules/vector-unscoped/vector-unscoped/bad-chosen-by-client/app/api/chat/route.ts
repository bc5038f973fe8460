import { openai } from '@ai-sdk/openai';
import { generateText } from 'ai';
import { retrieverFor } from '../../../lib/retriever';

export async function POST(req: Request) {
  const { question, documentId } = await req.json();
  const retriever = await retrieverFor({ documentId });
//                                       ^^^^^^^^^^ vector-unscoped
  const documents = await retriever.invoke(question);
  const passages = documents.map((document) => document.pageContent).join('\n');
  const { text } = await generateText({
    model: openai('gpt-4.1-mini'),
    messages: [{ role: 'user', content: `<passages>${passages}</passages>\n${question}` }],
  });
  return Response.json({ text });
}
