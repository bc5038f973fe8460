import express from 'express';
import { clinic } from './routes.js';

const app = express();
app.use(express.json());
app.use('/api', clinic);
app.listen(3000);
