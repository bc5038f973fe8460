import express from 'express';
import { findPassages } from './search.js';

const app = express();

app.post('/passages', async (req, res) => {
  res.json(await findPassages(req.body.account, req.body.words));
});
