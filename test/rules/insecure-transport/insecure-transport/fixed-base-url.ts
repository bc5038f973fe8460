import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { ChatOpenAI } from '@langchain/openai';
import { Ollama } from 'ollama';
import OpenAI from 'openai';

export const client = new OpenAI({ baseURL: 'https://llm.northwind-desk.com:8000/v1', apiKey: process.env.LLM_KEY });

const host = process.env.OLLAMA_HOST ?? 'https://51.15.220.9:11434';
export const ollama = new Ollama({ host });

export const vllm = createOpenAICompatible({ name: 'vllm', baseURL: `https://gpu-7.cluster.example-hosting.net:8000/v1` });

export const chat = new ChatOpenAI({ model: 'gpt-4.1', configuration: { baseURL: 'https://api.openai.com/v1' } });
