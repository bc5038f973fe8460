import { ChatOpenAI } from '@langchain/openai';
import OpenAI from 'openai';

const isTracing = process.env.TRACE_LLM === '1';
export const model = new ChatOpenAI({ model: 'gpt-4.1', verbose: isTracing });
export const client = new OpenAI({ logLevel: isTracing ? 'debug' : 'warn' });

if (process.env.NODE_ENV === 'development') {
  model.verbose = true;
}
