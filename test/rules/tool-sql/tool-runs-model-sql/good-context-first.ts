import { Pool } from 'pg';
import { z } from 'zod';
import { registry } from './registry.js';

const pool = new Pool();

registry.add({
  name: 'orders',
  description: 'Lists the orders of a customer',
  parameters: z.object({ customer: z.string() }),
  handler: async (config, { customer }) => pool.query(config.statement, [customer]),
});
