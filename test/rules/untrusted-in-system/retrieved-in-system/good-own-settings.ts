import OpenAI from 'openai';
import { loadPersona } from './personas.js';

const openai = new OpenAI();

export async function answer(question: string) {
  const persona = await loadPersona('support');
  return openai.responses.create({ model: 'gpt-4.1-mini', instructions: `You are ${persona.name}. ${persona.rules}`, input: question });
}
