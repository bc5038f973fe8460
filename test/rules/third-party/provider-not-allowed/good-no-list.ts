import OpenAI from 'openai';

export const client = new OpenAI({ baseURL: 'https://api.deepseek.com/v1' });
