// path: src/route.ts
import express from 'express';
import pino from 'pino';
import { complete } from './llm.js';

const logger = pino();
const app = express();

app.post('/ask', (req, res) => {
  complete(String(req.body.question))
    .then((answer) => res.json({ answer }))
    .catch((err) => {
      const { config } = err;
      logger.error({ status: err.response?.status, config }, 'model failed');
      //                                           ^^^^^^ error-path-logs-prompt
      res.status(502).end();
    });
});
