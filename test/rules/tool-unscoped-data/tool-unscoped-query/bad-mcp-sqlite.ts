import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import Database from 'better-sqlite3';
import { z } from 'zod';

const db = new Database('clinic.db');
const server = new McpServer({ name: 'clinic', version: '1.0.0' });

server.registerTool('patient', { description: 'A patient file', inputSchema: { patientId: z.string() } }, async ({ patientId }) => {
  const patient = db.prepare('SELECT * FROM patients WHERE id = ?').get(patientId);
//                                                                      ^^^^^^^^^ tool-unscoped-query
  return { content: [{ type: 'text', text: JSON.stringify(patient) }] };
});

export { server };
