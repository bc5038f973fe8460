import cors from 'cors';
import express from 'express';
import assistant from './routes/assistant.js';

const app = express();
app.use(cors());
app.use(express.json());
app.use('/api/assistant', assistant);
app.listen(3000);
