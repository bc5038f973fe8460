import express from 'express';
import { Assistant } from './assistant.js';

const app = express();
const assistant = new Assistant();

app.post('/ask', async (req, res) => {
  res.json(await assistant.ask(req.body.text));
});
