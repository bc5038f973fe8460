import express from 'express';
import { csv, json } from './formats.js';

const app = express();
const formats = { csv, json };

// A stranger's choice, but no model's: other rules look after requests.
app.get('/export', (req, res) => {
  res.send(formats[req.query.format as keyof typeof formats](req.query.rows));
});
