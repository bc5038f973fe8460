import { pgTable, text, uuid } from 'drizzle-orm/pg-core';

export const providers = pgTable('model_providers', {
  id: uuid('id').primaryKey(),
  providerId: text('provider_id').notNull(),
  apiKey: text('api_key').notNull(),
//^^^^^^ sensitive-column-plain
});

export const chats = pgTable('chats', {
  id: uuid('id').primaryKey(),
  userId: uuid('user_id').notNull(),
  transcript: text('transcript'),
});
