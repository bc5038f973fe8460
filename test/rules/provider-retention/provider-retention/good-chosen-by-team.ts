import OpenAI from 'openai';

const client = new OpenAI();
const isEvaluation = process.env.COLLECT_EVALS === '1';
export const ask = (messages: OpenAI.ChatCompletionMessageParam[]) =>
  client.chat.completions.create({ model: 'gpt-5-mini', messages, store: isEvaluation });
export const route = { provider: { data_collection: 'deny', zdr: true } };
