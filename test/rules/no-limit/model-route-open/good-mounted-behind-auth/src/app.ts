import express from 'express';
import { requireAuth } from './middleware/require-auth.js';
import chat from './routes/chat.js';

const app = express();
app.use(express.json());
app.use('/api', requireAuth);
app.use('/api/chat', chat);
app.listen(3000);
