import { jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';

export const chats = pgTable('chats', { id: uuid('id').primaryKey(), userId: uuid('user_id').notNull() });

export const turns = pgTable('messages', {
  id: uuid('id').primaryKey(),
  chatId: uuid('chat_id').references(() => chats.id),
  role: text('role').notNull(),
  parts: jsonb('parts').notNull(),
});
