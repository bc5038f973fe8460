import { AzureKeyCredential, odata, SearchClient } from '@azure/search-documents';
import express from 'express';

const app = express();
const client = new SearchClient('https://example.search.windows.net', 'notes', new AzureKeyCredential(process.env.SEARCH_KEY!));

app.post('/search', async (req, res) => {
  const filter = odata`team eq ${req.body.team} and year ge ${Number(req.body.year)}`;
  const found = await client.search(req.body.words, { filter });
  res.json(found);
});

app.post('/recent', async (req, res) => {
  const year = Number(req.body.year);
  res.json(await client.search(req.body.words, { filter: `year ge ${year} and month ge ${parseInt(req.body.month, 10)}` }));
});
