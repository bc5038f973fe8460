import express from 'express';
import OpenAI from 'openai';
import { bookings } from './bookings.js';

const openai = new OpenAI();
export const router = express.Router();

router.post('/chat', async (req, res) => {
  const messages = [{ role: 'user', content: req.body.message }];
  const first = await openai.chat.completions.create({ model: 'gpt-5-mini', messages, tools: [bookings.tool] });
  for (const call of first.choices[0].message.tool_calls ?? []) {
    const booking = await bookings.create(JSON.parse(call.function.arguments));
    console.log('booked', booking, booking.id);
    //                    ^^^^^^^ prompt-logged
    messages.push({ role: 'tool', tool_call_id: call.id, content: JSON.stringify({ what: booking.title, when: booking.day }) });
  }
  const last = await openai.chat.completions.create({ model: 'gpt-5-mini', messages });
  res.json({ message: last.choices[0].message.content });
});
