import express from 'express';
import Handlebars from 'handlebars';
import { mailer } from './mailer';

const app = express();

// An editor of newsletters: no model takes part.
app.post('/newsletters', async (req, res) => {
  const html = Handlebars.compile(req.body.template)({ name: 'Ana' });
  await mailer.send({ html });
  res.json({ ok: true });
});
