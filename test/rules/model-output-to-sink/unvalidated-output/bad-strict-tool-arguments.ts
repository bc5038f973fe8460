import OpenAI from 'openai';
import { book } from './bookings.js';

const openai = new OpenAI();

export async function act(messages: OpenAI.ChatCompletionMessageParam[], tools: OpenAI.ChatCompletionTool[]) {
  const completion = await openai.chat.completions.create({ model: 'gpt-5-mini', messages, tools });
  for (const call of completion.choices[0]?.message.tool_calls ?? []) {
    const { room, nights } = JSON.parse(call.function.arguments);
    //                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unvalidated-output
    await book(room, nights);
  }
}
