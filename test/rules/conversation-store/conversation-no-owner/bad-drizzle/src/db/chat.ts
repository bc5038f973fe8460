import { json, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { users } from './users';

const stamps = { createdAt: timestamp('created_at').notNull().defaultNow() };

export const threads = pgTable('threads', {
  //         ^^^^^^^ conversation-no-owner
  id: uuid('id').primaryKey().defaultRandom(),
  title: text('title'),
  ...stamps,
});

export const turns = pgTable(
  'turns',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    threadId: uuid('thread_id').notNull(),
    role: text('role').notNull(),
    parts: json('parts').notNull(),
  },
  (table) => [],
);

export const drafts = pgTable('drafts', {
  id: uuid('id').primaryKey(),
  authorId: uuid('author_id').references(() => users.id),
});
