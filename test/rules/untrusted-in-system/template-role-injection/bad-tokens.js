import express from 'express';
import ollama from 'ollama';

export const router = express.Router();

router.post('/ask', async (req, res) => {
  const system = '<|im_start|>system\nYou answer questions about our garden centre.<|im_end|>\n';
  const prompt = `${system}<|im_start|>user\n${req.body.question}<|im_end|>\n<|im_start|>assistant\n`;
  //                                           ^^^^^^^^^^^^^^^^^ template-role-injection
  const { response } = await ollama.generate({ model: 'qwen2.5', prompt, raw: true });
  res.json({ response });
});
