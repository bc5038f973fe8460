import { Router } from 'express';
import { chat } from './chat-controller.js';

export const clinic = Router();
clinic.post('/chat', chat);
