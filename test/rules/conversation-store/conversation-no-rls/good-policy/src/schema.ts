import { sql } from 'drizzle-orm';
import { pgPolicy, pgTable, text, uuid } from 'drizzle-orm/pg-core';

export const messages = pgTable(
  'messages',
  { id: uuid('id').primaryKey(), userId: uuid('user_id').notNull(), role: text('role'), content: text('content') },
  (table) => [pgPolicy('own', { for: 'all', using: sql`auth.uid() = ${table.userId}` })],
);
