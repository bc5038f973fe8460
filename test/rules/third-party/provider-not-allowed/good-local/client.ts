import OpenAI from 'openai';

export const local = new OpenAI({ baseURL: 'http://localhost:11434/v1', apiKey: 'none' });
export const ours = new OpenAI({ baseURL: 'https://llm.acme.example/v1' });
export const told = new OpenAI({ baseURL: process.env.LLM_URL });
