import OpenAI from 'openai';
import { region } from './region';

export const client = new OpenAI({ baseURL: process.env.LLM_URL, apiKey: process.env.LLM_KEY });
export const regional = new OpenAI({ baseURL: `https://${region}.llm.northwind-desk.com/v1` });
export const chosen = (host: string) => new OpenAI({ baseURL: `http://${host}:8000/v1` });
