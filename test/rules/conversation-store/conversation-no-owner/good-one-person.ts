import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const chats = sqliteTable('chats', { id: text('id').primaryKey(), title: text('title').notNull() });

export const messages = sqliteTable('messages', {
  id: integer('id').primaryKey(),
  chatId: text('chat_id').notNull(),
  role: text('role', { enum: ['user', 'assistant'] }).notNull(),
  content: text('content').notNull(),
});
