import OpenAI from 'openai';

const isTest = process.env.NODE_ENV === 'test';
export const openai = new OpenAI({ apiKey: process.env.OPENAI_API_KEY, dangerouslyAllowBrowser: process.env.NODE_ENV === 'test' });
export const model = isTest ? 'gpt-4o-mini' : 'gpt-4o';
