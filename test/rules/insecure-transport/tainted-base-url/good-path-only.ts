// path: src/gateway.ts
import express from 'express';
import OpenAI from 'openai';

const app = express();
app.post('/ask/:deployment', async (req, res) => {
  const client = new OpenAI({ baseURL: `https://llm.northwind-desk.com/${req.params.deployment}/v1`, apiKey: process.env.LLM_KEY });
  res.json(await client.models.list());
});
