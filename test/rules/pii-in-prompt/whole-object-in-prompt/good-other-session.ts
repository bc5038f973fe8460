import OpenAI from 'openai';
import { getSession } from './workshops.js';

const openai = new OpenAI();

export async function recap(workshopId: string) {
  const session = await getSession(workshopId);
  return openai.responses.create({ model: 'gpt-4.1', instructions: 'You write recaps of workshops.', input: JSON.stringify(session) });
}
