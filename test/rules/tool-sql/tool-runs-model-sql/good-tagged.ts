import { tool } from '@openai/agents';
import { neon } from '@neondatabase/serverless';
import { PrismaClient } from '@prisma/client';
import { sql as statement } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import postgres from 'postgres';
import { z } from 'zod';

const sql = neon(process.env.DATABASE_URL!);
const pg = postgres(process.env.REPLICA_URL!);
const prisma = new PrismaClient();
const db = drizzle(process.env.ARCHIVE_URL!);

export const findPlaces = tool({
  name: 'find_places',
  description: 'Places near a town',
  parameters: z.object({ town: z.string() }),
  execute: async ({ town }) => {
    const places = await sql`SELECT name FROM places WHERE town = ${town}`;
    const events = await pg`SELECT title FROM events WHERE town = ${town}`;
    const hotels = await prisma.$queryRaw`SELECT name FROM hotels WHERE town = ${town}`;
    const walks = await db.execute(statement`SELECT name FROM walks WHERE town = ${town}`);
    return { places, events, hotels, walks };
  },
});
