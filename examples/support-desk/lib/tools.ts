import { exec } from 'node:child_process';
import { promisify } from 'node:util';
import { tool } from 'ai';
import { z } from 'zod';
import { pool, rows } from './db';
import type { Session } from './session';

const run = promisify(exec);

interface Order {
  readonly id: string;
  readonly status: string;
  readonly total_cents: number;
  readonly shipping_address: string;
}

/** What the assistant can do for the person of a session. */
export function supportTools(session: Session) {
  return {
    listOrders: tool({
      description: 'Lists the orders of a customer, newest first.',
      inputSchema: z.object({ userId: z.string().describe('Id of the customer') }),
      execute: async ({ userId }) => {
        const { rows: found } = await pool.query<Order>(
          'select id, status, total_cents, shipping_address from orders where user_id = $1 order by created_at desc limit 20',
          [userId],
        );
        return { found, askedBy: session.userId };
      },
    }),

    getOrder: tool({
      description: 'Looks up one order by its number.',
      inputSchema: z.object({ orderId: z.string() }),
      execute: async ({ orderId }) => {
        const { rows: found } = await pool.query<Order>(
          'select id, status, total_cents, shipping_address from orders where id = $1',
          [orderId],
        );
        return found[0] ?? null;
      },
    }),

    salesReport: tool({
      description: 'Answers questions about sales with a PostgreSQL query over orders, order_items and products.',
      inputSchema: z.object({ sql: z.string().describe('One SELECT statement') }),
      execute: async ({ sql }) => {
        if (session.role !== 'manager') return { error: 'Reports are for managers.' };
        if (!/^\s*select\b/i.test(sql)) return { error: 'Only SELECT is allowed.' };
        const { rows: report } = await pool.query(sql);
        return { report: report.slice(0, 200) };
      },
    }),

    checkCarrier: tool({
      description: 'Checks whether the tracking service of a carrier answers.',
      inputSchema: z.object({ host: z.string().describe('Host name, such as track.carrier.example') }),
      execute: async ({ host }) => {
        const { stdout } = await run(`curl -sS -o /dev/null -m 5 -w "%{http_code}" https://${host}/health`);
        return { status: stdout.trim() };
      },
    }),

    openTicket: tool({
      description: 'Opens a ticket for a person to answer.',
      inputSchema: z.object({ subject: z.string().max(120), body: z.string().max(4000) }),
      execute: async ({ subject, body }) => {
        const [ticket] = await rows<{ id: string }>(
          'insert into tickets (user_id, subject, body) values ($1, $2, $3) returning id',
          [session.userId, subject, body],
        );
        return { ticketId: ticket?.id };
      },
    }),
  };
}
