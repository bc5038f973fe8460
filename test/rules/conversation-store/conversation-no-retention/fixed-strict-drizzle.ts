import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const promptLogs = sqliteTable('prompt_logs', {
  id: integer('id').primaryKey(),
  prompt: text('prompt').notNull(),
  completion: text('completion'),
  expiresAt: integer('expires_at', { mode: 'timestamp' }),
});
