import { Document } from '@langchain/core/documents';
import { MemoryVectorStore } from 'langchain/vectorstores/memory';

export async function load(store: MemoryVectorStore, pages: { url: string; title: string; text: string }[]) {
  await store.addDocuments(pages.map((page) => new Document({ pageContent: page.text, metadata: { url: page.url, title: page.title } })));
}
