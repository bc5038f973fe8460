// A store of ours, a checkpointer, and a database row: nothing of a provider.
import { createAgent } from 'langchain';
import { InMemoryStore } from '@langchain/langgraph';
import { saveUpload } from './uploads';

export const agent = createAgent({ model: 'openai:gpt-5-mini', tools: [], store: new InMemoryStore() });
export const upload = (name: string) => saveUpload({ name, store: true });
export const consent = { data_collection: 'allow' };
