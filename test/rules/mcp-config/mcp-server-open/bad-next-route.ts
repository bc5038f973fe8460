// path: app/api/[transport]/route.ts
import { PrismaClient } from '@prisma/client';
import { createMcpHandler } from 'mcp-handler';
import { z } from 'zod';

const prisma = new PrismaClient();

const handler = createMcpHandler((server) => {
//              ^^^^^^^^^^^^^^^^ mcp-server-open
  server.registerTool('list_customers', { inputSchema: { city: z.string() } }, async ({ city }) => {
    const customers = await prisma.customer.findMany({ where: { city } });
    return { content: [{ type: 'text', text: JSON.stringify(customers) }] };
  });
});

export { handler as GET, handler as POST };
