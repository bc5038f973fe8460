import OpenAI from 'openai';
import { ChatOpenAI } from '@langchain/openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });

export const ask = (messages: OpenAI.ChatCompletionMessageParam[]) =>
  client.chat.completions.create({
    model: 'deepseek/deepseek-chat',
    messages,
    // @ts-expect-error OpenRouter's own field
    provider: { data_collection: 'deny', sort: 'price' },
  });

export const model = new ChatOpenAI({ model: 'gpt-4.1', modelKwargs: { store: false } });
