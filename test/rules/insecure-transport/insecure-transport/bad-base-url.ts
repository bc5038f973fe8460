// path: src/llm/clients.ts
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { ChatOpenAI } from '@langchain/openai';
import { Ollama } from 'ollama';
import OpenAI from 'openai';

export const client = new OpenAI({ baseURL: 'http://llm.northwind-desk.com:8000/v1', apiKey: process.env.LLM_KEY });
//                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ insecure-transport

const host = process.env.OLLAMA_HOST ?? 'http://51.15.220.9:11434';
//                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^ insecure-transport
export const ollama = new Ollama({ host });

export const vllm = createOpenAICompatible({ name: 'vllm', baseURL: `http://gpu-7.cluster.example-hosting.net:8000/v1` });
//                                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ insecure-transport

export const chat = new ChatOpenAI({ model: 'gpt-4.1', configuration: { baseURL: 'http://api.openai.com/v1' } });
//                                                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^ insecure-transport
