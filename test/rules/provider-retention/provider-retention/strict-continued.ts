import OpenAI from 'openai';

const openai = new OpenAI();

export const next = (previous: string, question: string) =>
  openai.responses.create({ model: 'gpt-4.1', input: question, previous_response_id: previous, store: true });
//                                                                                             ^^^^^^^^^^^ provider-retention
