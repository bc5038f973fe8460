// Another service behind the same SDK: its defaults are its own.
import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'http://localhost:11434/v1', apiKey: 'ollama' });
const configured = new OpenAI({ baseURL: process.env.LLM_URL });
export const reply = (input: string) => client.responses.create({ model: 'llama3.2', input });
export const other = (input: string) => configured.responses.create({ model: 'qwen3', input });
