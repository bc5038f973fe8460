// The name of an agent and of a feature, not of a person.
import OpenAI from 'openai';
import { traceable } from 'langsmith/traceable';

const client = new OpenAI();
export const run = (agent: { name: string }, input: string) =>
  client.responses.create({ model: 'gpt-5-mini', input, store: false, metadata: { name: agent.name } });
export const step = traceable(run, { name: 'run', metadata: { name: 'order-desk' } });
