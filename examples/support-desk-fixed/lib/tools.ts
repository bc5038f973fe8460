import { tool } from 'ai';
import { z } from 'zod';
import { pool, rows } from './db';
import type { Session } from './session';

interface Order {
  readonly id: string;
  readonly status: string;
  readonly total_cents: number;
  readonly shipping_address: string;
}

const reports = {
  'revenue by month':
    "select date_trunc('month', created_at) as month, sum(total_cents) as cents from orders group by 1 order by 1 desc limit 24",
  'orders by status': 'select status, count(*) from orders group by status order by count(*) desc',
} as const;

const carrierHealth = {
  swiftpost: 'https://track.swiftpost.example/health',
  parcelone: 'https://status.parcelone.example/health',
} as const;

/** What the assistant can do for the person of a session. */
export function supportTools(session: Session) {
  return {
    listOrders: tool({
      description: 'Lists the orders of the customer, newest first.',
      inputSchema: z.object({}),
      execute: async () => {
        const { rows: found } = await pool.query<Order>(
          'select id, status, total_cents, shipping_address from orders where user_id = $1 order by created_at desc limit 20',
          [session.userId],
        );
        return { found };
      },
    }),

    getOrder: tool({
      description: 'Looks up one order of the customer by its number.',
      inputSchema: z.object({ orderId: z.string().regex(/^[0-9]{5,8}$/) }),
      execute: async ({ orderId }) => {
        const { rows: found } = await pool.query<Order>(
          'select id, status, total_cents, shipping_address from orders where id = $1 and user_id = $2',
          [orderId, session.userId],
        );
        return found[0] ?? null;
      },
    }),

    salesReport: tool({
      description: 'Gives one of the fixed sales reports.',
      inputSchema: z.object({ report: z.enum(['revenue by month', 'orders by status']) }),
      execute: async ({ report }) => {
        if (session.role !== 'manager') return { error: 'Reports are for managers.' };
        const result = await pool.query(reports[report]);
        return { report: result.rows };
      },
    }),

    checkCarrier: tool({
      description: 'Checks whether the tracking service of a carrier answers.',
      inputSchema: z.object({ carrier: z.enum(['swiftpost', 'parcelone']) }),
      execute: async ({ carrier }) => {
        const response = await fetch(carrierHealth[carrier], { signal: AbortSignal.timeout(5000) });
        return { status: response.status };
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
