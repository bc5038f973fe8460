// path: src/llm.ts
import { ChatOpenAI } from '@langchain/openai';

export const makeModel = (name: string) => new ChatOpenAI({ model: name, temperature: 0 });
//                                                                 ^^^^ client-controlled-settings
