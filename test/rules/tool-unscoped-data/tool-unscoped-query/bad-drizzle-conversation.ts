import { createTool } from '@mastra/core/tools';
import { asc, eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { z } from 'zod';
import { messages } from './schema';

const db = drizzle(process.env.DATABASE_URL!);

export const readConversation = createTool({
  id: 'read-conversation',
  description: 'Reads an earlier conversation',
  inputSchema: z.object({ conversationId: z.string() }),
  execute: async ({ conversationId }) =>
    db.select().from(messages).where(eq(messages.conversationId, conversationId)).orderBy(asc(messages.createdAt)),
//                                                               ^^^^^^^^^^^^^^ tool-unscoped-query
});
