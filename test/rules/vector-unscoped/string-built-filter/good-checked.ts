import { MilvusClient } from '@zilliz/milvus2-sdk-node';
import express from 'express';
import { validate as isUuid } from 'uuid';
import { z } from 'zod';
import { embed } from './embed.js';

const app = express();
const milvus = new MilvusClient({ address: process.env.MILVUS_URL! });
const Query = z.object({ project: z.string().uuid(), kind: z.enum(['note', 'mail']), question: z.string() });

app.post('/ask', async (req, res) => {
  const { project, kind, question } = Query.parse(req.body);
  res.json(await milvus.search({ collection_name: 'notes', data: [await embed(question)], filter: `project == "${project}" and kind == "${kind}"` }));
});

app.post('/by-id', async (req, res) => {
  const id = req.body.id;
  if (!isUuid(id)) return res.status(400).end();
  res.json(await milvus.query({ collection_name: 'notes', filter: `id == "${id}"` }));
});

app.post('/by-kind', async (req, res) => {
  const kinds = ['note', 'mail'];
  const { kind } = req.body;
  if (!kinds.includes(kind)) return res.status(400).end();
  res.json(await milvus.query({ collection_name: 'notes', filter: `kind == "${kind}"` }));
});

app.post('/template', async (req, res) => {
  res.json(await milvus.query({ collection_name: 'notes', filter: 'tenant == {tenant}', exprValues: { tenant: req.body.tenant } }));
});
