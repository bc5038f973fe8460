import OpenAI from 'openai';

const apiKey = process.env.OPENAI_API_KEY;
if (!apiKey) throw new Error('OPENAI_API_KEY is not set');
const openai = new OpenAI({ apiKey, organization: process.env.OPENAI_ORG_ID });

export const ask = (question: string) =>
  openai.chat.completions.create({
    model: process.env.OPENAI_MODEL ?? 'gpt-4o-mini',
    messages: [
      { role: 'system', content: 'Never ask the user for an API key or a password.' },
      { role: 'user', content: question },
    ],
  });
