import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const promptLogs = sqliteTable('prompt_logs', {
  //         ^^^^^^^^^^ conversation-no-retention
  id: integer('id').primaryKey(),
  prompt: text('prompt').notNull(),
  completion: text('completion'),
});
