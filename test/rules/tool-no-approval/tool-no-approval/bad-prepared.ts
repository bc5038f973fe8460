// path: src/notes-server.ts
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import Database from 'better-sqlite3';
import { z } from 'zod';

const db = new Database('notes.db');
const server = new McpServer({ name: 'notes', version: '1.0.0' });

server.registerTool('delete_notes', { description: 'Delete notes', inputSchema: { tag: z.string() } }, async ({ tag }) => {
  const { changes } = db.prepare('DELETE FROM notes WHERE tag = ?').run(tag);
  //                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tool-no-approval
  return { content: [{ type: 'text', text: `${changes} deleted` }] };
});
