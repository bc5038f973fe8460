import { pgTable, text, uuid, vector } from 'drizzle-orm/pg-core';
import { drizzle } from 'drizzle-orm/node-postgres';

const chunks = pgTable('chunks', {
  id: uuid('id').primaryKey().defaultRandom(),
  content: text('content').notNull(),
  authorName: text('author_name'),
  embedding: vector('embedding', { dimensions: 1536 }),
});
const db = drizzle(process.env.DATABASE_URL!);

export const save = (content: string, authorName: string, embedding: number[]) =>
  db.insert(chunks).values({ content, embedding }).returning();
