import { Index } from '@upstash/vector';
import express from 'express';
import { requireUser } from './session.js';

const app = express();
const index = new Index();

app.post('/search', requireUser, async (req, res) => {
  res.json(await index.query({ data: req.body.question, topK: 5, filter: `tenant = '${req.user.tenantId}'` }));
});
