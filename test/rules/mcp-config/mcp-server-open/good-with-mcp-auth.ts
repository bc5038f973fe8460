// path: app/api/[transport]/route.ts
import { PrismaClient } from '@prisma/client';
import { createMcpHandler, withMcpAuth } from 'mcp-handler';
import { z } from 'zod';
import { verifyToken } from '../../../lib/tokens';

const prisma = new PrismaClient();

const handler = createMcpHandler((server) => {
  server.registerTool('list_customers', { inputSchema: { city: z.string() } }, async ({ city }) => {
    const customers = await prisma.customer.findMany({ where: { city } });
    return { content: [{ type: 'text', text: JSON.stringify(customers) }] };
  });
});
const guarded = withMcpAuth(handler, verifyToken, { required: true });

export { guarded as GET, guarded as POST };
