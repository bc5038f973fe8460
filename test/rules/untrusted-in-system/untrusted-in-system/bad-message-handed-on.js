import express from 'express';
import { enqueue } from './queue.js';

const app = express();

app.post('/jobs', express.json(), async (req, res) => {
  const turns = [
    { role: 'system', content: `Summarise for a reader who is ${req.body.reader}.` },
    //                                                          ^^^^^^^^^^^^^^^ untrusted-in-system
    { role: 'user', content: req.body.text },
  ];
  res.json({ id: await enqueue('summaries', { turns }) });
});
