import express from 'express';
import weaviate from 'weaviate-ts-client';

const app = express();
const client = weaviate.client({ scheme: 'https', host: 'vectors.example.com' });

app.post('/ask', async (req, res) => {
  const question = req.body.question;
  const result = await client.graphql
    .raw()
    .withQuery(`{ Get { Note(nearText: { concepts: ["${question}"] }, limit: 5) { text } } }`)
    //                                                 ^^^^^^^^ string-built-filter
    .do();
  res.json(result);
});
