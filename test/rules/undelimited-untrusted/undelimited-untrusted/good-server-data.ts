import OpenAI from 'openai';
import { freeSlots } from './calendar.js';

const openai = new OpenAI();

export async function slotMessage(date: Date) {
  const slots = freeSlots(date);
  const answer = await openai.chat.completions.create({
    model: 'gpt-4o-mini',
    messages: [
      { role: 'system', content: 'Write one friendly sentence that offers the times.' },
      { role: 'user', content: `The patient wants to come on ${date.toDateString()}. These times are still free: ${slots.length}` },
    ],
  });
  return answer.choices[0].message.content;
}
