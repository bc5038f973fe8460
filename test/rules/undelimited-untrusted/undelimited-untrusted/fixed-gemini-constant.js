import { GoogleGenerativeAI } from '@google/generative-ai';
import express from 'express';

const app = express();
const genAI = new GoogleGenerativeAI(process.env.GEMINI_API_KEY);
const model = genAI.getGenerativeModel({ model: 'gemini-2.0-flash' });

const INSTRUCTIONS = `You are a labour law assistant.
Answer in two sentences and name the article of the law.`;

app.post('/ask', async (req, res) => {
  const { question } = req.body;
  let prompt = '';
  if (req.query.mode === 'short') {
    prompt = `
      ${INSTRUCTIONS}

      Question:
      <question>
      ${question}
      </question>
    `;
  } else {
    prompt = question;
  }
  const result = await model.generateContent(prompt);
  res.json({ answer: result.response.text() });
});
