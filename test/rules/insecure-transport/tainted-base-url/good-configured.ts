// path: src/config.ts
import { Ollama } from 'ollama';
import OpenAI from 'openai';
import { loadSettings } from './settings';

const settings = await loadSettings();
export const ollama = new Ollama({ host: settings.ollamaHost });
export const client = new OpenAI({ baseURL: process.env.LLM_URL });
export const make = (baseURL: string) => new OpenAI({ baseURL });
