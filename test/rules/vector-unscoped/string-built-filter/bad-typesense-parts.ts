import express from 'express';
import Typesense from 'typesense';

const app = express();
const client = new Typesense.Client({ nodes: [{ host: 'search.example.com', port: 443, protocol: 'https' }], apiKey: process.env.TYPESENSE_KEY! });

app.get('/search', async (req, res) => {
  const conditions = ['visible:=true'];
  if (req.query.team) conditions.push(`team:=${req.query.team}`);
  //                                           ^^^^^^^^^^^^^^ string-built-filter
  const found = await client
    .collections('articles')
    .documents()
    .search({ q: String(req.query.q), query_by: 'text', filter_by: conditions.join(' && ') });
  res.json(found.hits);
});
