import Anthropic from '@anthropic-ai/sdk';
import OpenAI from 'openai';
import { Pinecone } from '@pinecone-database/pinecone';

export const openai = new OpenAI({ apiKey: process.env.OPENAI_API_KEY });
export const anthropic = new Anthropic({
  apiKey: process.env.ANTHROPIC_API_KEY,
  maxRetries: 2,
});
const pinecone = new Pinecone({ apiKey: process.env.PINECONE_API_KEY });

export const tickets = pinecone.index('tickets');
