import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const chats = sqliteTable('chats', { id: text('id').primaryKey(), userId: text('user_id') });
export const messages = sqliteTable('messages', {
  id: integer('id').primaryKey(),
  chatId: text('chat_id').references(() => chats.id, { onDelete: 'cascade' }),
  role: text('role'),
  content: text('content'),
});
