import OpenAI from 'openai';

/** For the documentation. */
export const sample = new OpenAI({ baseURL: 'http://your-server/v1', apiKey: 'key' });
export const other = new OpenAI({ baseURL: 'http://llm.example.com/v1', apiKey: 'key' });
