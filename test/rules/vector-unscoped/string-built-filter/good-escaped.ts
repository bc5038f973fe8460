import express from 'express';
import { createClient } from 'redis';

const app = express();
const redis = createClient();

const escapeTag = (text: string) => text.replace(/[^\w]/g, (char) => `\\${char}`);
const plain = (text: string) => text.replace(/["\\]/g, '');

app.get('/notes', async (req, res) => {
  res.json(await redis.ft.search('notes', `@team:{${escapeTag(String(req.query.team))}}`));
});

app.get('/titles', async (req, res) => {
  res.json(await redis.ft.search('notes', `@title:"${plain(String(req.query.title))}"`));
});

app.get('/params', async (req, res) => {
  res.json(await redis.ft.search('notes', '@team:{$team}', { PARAMS: { team: String(req.query.team) } }));
});
