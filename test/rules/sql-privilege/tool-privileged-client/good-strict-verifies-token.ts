import { createClient } from '@supabase/supabase-js';
import express from 'express';
import OpenAI from 'openai';

const app = express();
const openai = new OpenAI();
const admin = createClient(process.env.SUPABASE_URL!, process.env.SUPABASE_SERVICE_ROLE_KEY!);

// The key is only there to ask whose token it is.
app.post('/chat', async (req, res) => {
  const { data } = await admin.auth.getUser(req.headers.authorization?.slice(7));
  if (!data.user) return res.status(401).end();
  const response = await openai.responses.create({ model: 'gpt-5-mini', input: req.body.question });
  res.json({ answer: response.output_text });
});
