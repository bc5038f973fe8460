import OpenAI from 'openai';

export const client = new OpenAI({ baseURL: 'https://acme.openai.azure.com/openai/v1/' });
