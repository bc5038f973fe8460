import { Router } from 'express';
import { SupportService } from './support-service';

const service = new SupportService();
export const routes = Router();

routes.post('/support', async (req, res) => {
  res.json({ answer: await service.answer(req.body.message, req.body.ticketId) });
});
