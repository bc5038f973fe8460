import express from 'express';
import { AssistantService } from '../services/assistant.js';

const router = express.Router();
const service = new AssistantService();

router.post('/ask', async (req, res) => {
//     ^^^^ model-route-open
  try {
    res.json({ answer: await service.ask(req.body.question) });
  } catch (error) {
    res.status(500).json({ error: 'failed' });
  }
});

export default router;
