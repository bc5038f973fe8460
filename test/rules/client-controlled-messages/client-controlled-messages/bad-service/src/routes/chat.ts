import { Router } from 'express';
import { completionParams } from '../services/params';
import { client } from '../services/openai';

export const chat = Router();

chat.post('/', async (req, res) => {
  const response = await client.chat.completions.create(completionParams(req.body.messages, 'support'));
//                                                                       ^^^^^^^^^^^^^^^^^ client-controlled-messages
  res.json({ reply: response.choices[0].message });
});
