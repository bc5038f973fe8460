import { ChatOpenAI } from '@langchain/openai';
import { bookingTool } from './tools.js';

const model = new ChatOpenAI({ model: 'gpt-4.1-mini', maxTokens: 400 });

export async function answer(patientId, message) {
  const booking = bookingTool(patientId);
  const reply = await model.bindTools([booking]).invoke(message);
  const [call] = reply.tool_calls ?? [];
  return call ? booking.invoke(call.args) : reply.content;
}
