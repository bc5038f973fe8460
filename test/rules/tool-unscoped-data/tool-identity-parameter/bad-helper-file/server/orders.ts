import knex from 'knex';

const db = knex({ client: 'pg', connection: process.env.DATABASE_URL });

export async function ordersOf(tenantId: string) {
  return db('orders').where({ tenant_id: tenantId }).select('id', 'total');
//                                       ^^^^^^^^ tool-identity-parameter
}
