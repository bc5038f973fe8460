import { Ollama } from 'ollama';
import OpenAI from 'openai';

export const ollama = new Ollama({ host: process.env.OLLAMA_HOST || 'http://127.0.0.1:11434' });
export const studio = new OpenAI({ baseURL: 'http://localhost:1234/v1', apiKey: 'lm-studio' });
export const ask = (body: unknown) =>
  fetch('http://[::1]:8080/v1/chat/completions', { method: 'POST', body: JSON.stringify(body) });
