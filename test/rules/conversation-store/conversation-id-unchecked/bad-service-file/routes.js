import { Router } from 'express';
import * as conversations from './conversations.js';

export const routes = Router();

routes.get('/conversations/:id', async (req, res) => {
  res.json(await conversations.messagesOf(req.params.id));
//                                        ^^^^^^^^^^^^^ conversation-id-unchecked
});
