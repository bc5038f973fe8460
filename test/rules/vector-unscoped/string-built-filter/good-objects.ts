import { Pinecone } from '@pinecone-database/pinecone';
import { createClient } from '@supabase/supabase-js';
import express from 'express';
import { Client } from '@elastic/elasticsearch';

const app = express();
const pinecone = new Pinecone();
const supabase = createClient(process.env.SUPABASE_URL!, process.env.SUPABASE_KEY!);
const elastic = new Client({ node: 'https://search.example.com' });

app.post('/search', async (req, res) => {
  const byTopic = await pinecone.index('notes').query({ vector: req.body.vector, topK: 5, filter: { topic: { $eq: `${req.body.topic}` } } });
  const rows = await supabase.from('notes').select('*').ilike('title', `%${req.body.term}%`);
  const hits = await elastic.search({ index: 'notes', query: { match: { text: `${req.body.term} note` } } });
  const all = await elastic.search({ index: 'notes', q: req.body.term });
  res.json({ byTopic, rows, hits, all });
});
