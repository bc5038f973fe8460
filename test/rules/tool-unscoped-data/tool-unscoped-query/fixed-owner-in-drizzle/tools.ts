import { createTool } from '@mastra/core/tools';
import { eq, and } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { z } from 'zod';
import { messages } from './schema';

const db = drizzle(process.env.DATABASE_URL!);

export const conversationTools = (userId: string) => ({
  read: createTool({
    id: 'read-conversation',
    description: 'Reads an earlier conversation',
    inputSchema: z.object({ conversationId: z.string() }),
    execute: async ({ conversationId }) => db.select().from(messages).where(and(eq(messages.conversationId, conversationId), eq(messages.userId, userId))).limit(50),
  }),
  whoami: createTool({ id: 'whoami', description: 'The user', inputSchema: z.object({}), execute: async () => userId }),
});
