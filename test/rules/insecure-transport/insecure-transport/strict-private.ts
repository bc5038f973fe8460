// path: src/llm/local.ts
import { QdrantClient } from '@qdrant/js-client-rest';
import OpenAI from 'openai';

export const vectors = new QdrantClient({ url: 'http://qdrant:6333' });
//                                             ^^^^^^^^^^^^^^^^^^^^ insecure-transport
export const llm = new OpenAI({ baseURL: 'http://10.0.4.20:8000/v1', apiKey: 'none' });
//                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^ insecure-transport
if (process.env.SKIP_TLS === 'yes') process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ insecure-transport
