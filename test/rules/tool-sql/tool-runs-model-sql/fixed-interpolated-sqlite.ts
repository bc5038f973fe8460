import { tool } from 'ai';
import Database from 'better-sqlite3';
import { z } from 'zod';

const db = new Database('orders.db');

export const findOrders = tool({
  description: 'Orders of a city whose title contains a word',
  inputSchema: z.object({ city: z.string(), word: z.string() }),
  execute: async ({ city, word }) =>
    db.prepare(`SELECT id, title FROM orders WHERE city = ? AND title LIKE ? LIMIT 20`).all(city, `%${word}%`),
});
