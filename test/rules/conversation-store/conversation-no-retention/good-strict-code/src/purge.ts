import { lt } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { chats } from './schema';

const db = drizzle('app.db');

export const purge = (before: string) => db.delete(chats).where(lt(chats.id, before));
