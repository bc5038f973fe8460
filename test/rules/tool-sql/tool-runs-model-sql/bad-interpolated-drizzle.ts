import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { z } from 'zod';

const db = drizzle(process.env.DATABASE_URL!);
const server = new McpServer({ name: 'stock', version: '1.0.0' });

server.tool('stock', 'Stock of an article', { article: z.string() }, async ({ article }) => {
  const found = await db.execute(sql.raw(`SELECT amount FROM stock WHERE article = '${article}'`));
  //                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tool-runs-model-sql
  return { content: [{ type: 'text', text: JSON.stringify(found.rows) }] };
});
