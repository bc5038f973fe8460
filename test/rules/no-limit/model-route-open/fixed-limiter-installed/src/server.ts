import express from 'express';
import OpenAI from 'openai';
import { rateLimit } from 'express-rate-limit';

/** How often one address may call the model: twenty times a minute. */
const modelLimit = rateLimit({ windowMs: 60_000, limit: 20 });

const app = express();
app.use(express.json());
const openai = new OpenAI();

app.post('/ask', modelLimit, async (req, res) => {
  const answer = await openai.responses.create({ model: 'gpt-5-mini', input: String(req.body.question) });
  res.json({ text: answer.output_text });
});

app.listen(3000);
