import express from 'express';
import OpenAI from 'openai';
import pino from 'pino';

const logger = pino({ level: process.env.LOG_LEVEL ?? 'info' });
const openai = new OpenAI();
export const router = express.Router();

router.post('/ask', async (req, res) => {
  const { question, sessionId } = req.body;
  const log = logger.child({ sessionId });
  log.info({ question, length: question.length }, 'question received');
//           ^^^^^^^^ prompt-logged
  const response = await openai.responses.create({ model: 'gpt-5-mini', input: question, store: false });
  log.info({ id: response.id, usage: response.usage, preview: response.output_text.slice(0, 120) }, 'answered');
//                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ prompt-logged
  res.json({ text: response.output_text });
});
