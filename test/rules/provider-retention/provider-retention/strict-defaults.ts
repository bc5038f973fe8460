// path: src/assistant.ts
import { GoogleGenAI } from '@google/genai';
import OpenAI from 'openai';

const openai = new OpenAI();
const google = new GoogleGenAI({ apiKey: process.env.GEMINI_API_KEY });

export async function start(question: string) {
  const thread = await openai.beta.threads.create();
  //                   ^^^^^^^^^^^^^^^^^^^^^^^^^^ provider-retention
  const store = await openai.vectorStores.create({ name: 'handbook' });
  //                  ^^^^^^^^^^^^^^^^^^^^^^^^^^ provider-retention
  const answer = await openai.responses.create({ model: 'gpt-5-mini', input: question });
  //                   ^^^^^^^^^^^^^^^^^^^^^^^ provider-retention
  const second = await google.interactions.create({ model: 'gemini-3-flash', input: question });
  //                   ^^^^^^^^^^^^^^^^^^^^^^^^^^ provider-retention
  return { thread, store, answer, second };
}
