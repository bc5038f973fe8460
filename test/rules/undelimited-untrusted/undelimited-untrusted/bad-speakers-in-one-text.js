import express from 'express';
import ollama from 'ollama';
import { persona } from './persona.js';

export const router = express.Router();

router.post('/chat', async (req, res) => {
  const prompt = `${persona}\n\nUser: ${req.body.message}\nAssistant:`;
  //                                    ^^^^^^^^^^^^^^^^ undelimited-untrusted
  const { response } = await ollama.generate({ model: 'llama3.2', prompt });
  res.json({ response });
});
