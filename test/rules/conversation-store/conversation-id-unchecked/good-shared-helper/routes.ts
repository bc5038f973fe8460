import express from 'express';
import { expressjwt } from 'express-jwt';
import { historyOf } from './history.js';

const app = express();
app.use(expressjwt({ secret: process.env.JWT_SECRET ?? '', algorithms: ['HS256'] }));

app.get('/mine', async (req, res) => {
  res.json(await historyOf(req.auth.sub));
});

app.listen(3000);
