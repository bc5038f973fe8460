import { createHmac } from 'node:crypto';
import OpenAI from 'openai';
import { digest } from '@acme/privacy';

const client = new OpenAI();
const pseudonym = (email: string) => createHmac('sha256', process.env.PSEUDONYM_KEY ?? '').update(email).digest('hex');

export const reply = (user: { email: string }, input: string) =>
  client.responses.create({ model: 'gpt-5-mini', input, store: false, safety_identifier: pseudonym(user.email) });
export const second = (user: { email: string }, input: string) =>
  client.responses.create({ model: 'gpt-5-mini', input, store: false, safety_identifier: digest(user.email) });
