import { createHash } from 'node:crypto';
import { createClient } from '@supabase/supabase-js';
import OpenAI from 'openai';

export const openai = new OpenAI({ apiKey: process.env.OPENAI_API_KEY ?? '' });
if (process.env.OPENAI_API_KEY === 'your-openai-api-key-here') throw new Error('Set OPENAI_API_KEY to a real key, such as sk-proj-…');

// The anonymous key is made for browsers; row-level security guards what it reads.
export const supabase = createClient('https://qjzwxkvbnmlpoiuytrew.supabase.co', '@@fake:jwt-anon@@');
export const publishable = '@@fake:supabase-publishable@@';

const keyPattern = /\bsk-(?:proj|svcacct)-[A-Za-z0-9_-]{20,}T3BlbkFJ[A-Za-z0-9_-]{20,}/g;
export const redact = (text: string): string => text.replace(keyPattern, 'sk-***');

export const firebase = {
  apiKey: '@@fake:google-api-key@@',
  authDomain: 'northwind-desk.firebaseapp.com',
  messagingSenderId: '402871593604',
};

export const commit = '9f2c1b7a4d8e6035bc19a27f6e4d30c8b5a1f792';
export const cacheKey = (text: string): string => createHash('sha256').update(text).digest('hex');
export const storageKey = 'desk.session.v2.conversation-drafts';
export const defaultDatabase = 'postgres://postgres:postgres@localhost:5432/postgres';
export const exampleDatabase = 'postgresql://USER:PASSWORD@HOST:5432/DATABASE';
