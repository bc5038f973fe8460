import OpenAI from 'openai';
import knex from 'knex';

const openai = new OpenAI();
const db = knex({ client: 'mysql2', connection: process.env.MYSQL_URL });

const tools: OpenAI.ChatCompletionTool[] = [
  { type: 'function', function: { name: 'get_payment', parameters: { type: 'object', properties: { paymentId: { type: 'string' } } } } },
];

export async function answer(messages: OpenAI.ChatCompletionMessageParam[]) {
  const completion = await openai.chat.completions.create({ model: 'gpt-4o', messages, tools });
  const [call] = completion.choices[0].message.tool_calls ?? [];
  if (call?.type !== 'function') return completion;
  const { paymentId } = JSON.parse(call.function.arguments);
  return db('payments').where({ id: paymentId }).first();
//                                  ^^^^^^^^^ tool-unscoped-query
}
