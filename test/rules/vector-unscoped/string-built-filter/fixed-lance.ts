import * as lancedb from '@lancedb/lancedb';
import { Hono } from 'hono';

const app = new Hono();

app.post('/search', async (c) => {
  const body = await c.req.json();
  const db = await lancedb.connect('data/notes');
  const table = await db.openTable('notes');
  const rows = await table
    .search(body.vector)
    .where(`owner = '${String(body.owner).replace(/'/g, "''")}'`)
    .limit(8)
    .toArray();
  return c.json(rows);
});
