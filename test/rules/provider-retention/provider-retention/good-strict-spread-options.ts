// The options may hold `store: false`.
import OpenAI from 'openai';
import { defaults } from '@acme/llm-defaults';

const client = new OpenAI();
export const reply = (input: string) => client.responses.create({ ...defaults, model: 'gpt-5-mini', input });
