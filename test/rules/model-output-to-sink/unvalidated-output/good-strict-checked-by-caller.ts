import OpenAI from 'openai';
import { isPlan, type Plan } from './plan.js';

const openai = new OpenAI();

async function ask(text: string): Promise<unknown> {
  const response = await openai.responses.create({ model: 'gpt-5-mini', input: text });
  return JSON.parse(response.output_text);
}

export async function planFor(text: string): Promise<Plan | undefined> {
  const plan = await ask(text);
  return isPlan(plan) ? plan : undefined;
}
