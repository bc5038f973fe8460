import express from 'express';
import { requireAuth } from './auth.js';
import { chat } from './chat.js';
import { admin } from './admin.js';

const app = express();
app.use(express.json());
app.use('/chat', chat);
app.use(requireAuth);
app.use('/admin', admin);
app.listen(3000);
