import { readFileSync } from 'node:fs';
import OpenAI from 'openai';

const openai = new OpenAI();
const instructions = readFileSync('prompts/support.md', 'utf8');

export const answer = (question: string) => openai.responses.create({ model: 'gpt-4.1-mini', instructions, input: question });
