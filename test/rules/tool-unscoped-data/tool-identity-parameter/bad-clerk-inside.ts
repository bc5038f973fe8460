import { auth } from '@clerk/nextjs/server';
import { tool } from 'ai';
import { and, eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/neon-http';
import { z } from 'zod';
import { documents } from './schema';

const db = drizzle(process.env.DATABASE_URL!);

export const searchDocuments = tool({
  description: 'Searches the documents of an organisation',
  inputSchema: z.object({ orgId: z.string(), title: z.string() }),
  async execute(input) {
    const { userId } = await auth();
    if (!userId) throw new Error('Not signed in');
    return db.select().from(documents).where(and(eq(documents.orgId, input.orgId), eq(documents.title, input.title)));
//                                                                   ^^^^^^^^^^^ tool-identity-parameter
  },
});
