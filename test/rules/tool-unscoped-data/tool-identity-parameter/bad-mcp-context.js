const { McpServer } = require('@modelcontextprotocol/sdk/server/mcp.js');
const mysql = require('mysql2/promise');
const { z } = require('zod');

const pool = mysql.createPool(process.env.MYSQL_URL);
const server = new McpServer({ name: 'bank', version: '1.0.0' });

server.registerTool(
  'list_transactions',
  { description: 'Transactions of an account', inputSchema: { account_id: z.string(), month: z.string() } },
  async ({ account_id, month }, { auth }) => {
    const [rows] = await pool.execute('SELECT amount FROM transactions WHERE account_id = ? AND month = ?', [account_id, month]);
//                                                                                                           ^^^^^^^^^^ tool-identity-parameter
    return { content: [{ type: 'text', text: `${auth.clientId}: ${JSON.stringify(rows)}` }] };
  },
);

module.exports = server;
