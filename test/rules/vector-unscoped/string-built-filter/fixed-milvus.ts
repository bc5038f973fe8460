import { MilvusClient } from '@zilliz/milvus2-sdk-node';
import express from 'express';
import { embed } from './embed.js';

const app = express();
const milvus = new MilvusClient({ address: process.env.MILVUS_URL! });

app.post('/ask', async (req, res) => {
  const { tenant, question } = req.body;
  const found = await milvus.search({
    collection_name: 'notes',
    data: [await embed(question)],
    filter: `tenant == ${JSON.stringify(String(tenant))} and archived == false`,
    limit: 5,
  });
  res.json(found.results);
});
