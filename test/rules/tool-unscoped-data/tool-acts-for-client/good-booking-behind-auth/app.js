import express from 'express';
import { requireAuth } from './auth.js';
import { clinic } from './routes.js';

const app = express();
app.use(express.json());
app.use('/api', requireAuth, clinic);
app.listen(3000);
