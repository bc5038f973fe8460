import { QdrantClient } from '@qdrant/js-client-rest';
import { drizzle } from 'drizzle-orm/node-postgres';
import { pgTable, text, uuid } from 'drizzle-orm/pg-core';

const users = pgTable('users', { id: uuid('id').primaryKey(), email: text('email'), phone: text('phone') });
const db = drizzle(process.env.DATABASE_URL!);
const qdrant = new QdrantClient({ url: process.env.QDRANT_URL });

export async function register(email: string, phone: string, vector: number[]) {
  const [user] = await db.insert(users).values({ email, phone }).returning({ id: users.id });
  await qdrant.upsert('people', { points: [{ id: 1, vector, payload: { userId: user?.id } }] });
}
