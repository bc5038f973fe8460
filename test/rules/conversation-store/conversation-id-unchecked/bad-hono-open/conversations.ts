import { Hono } from 'hono';
import Redis from 'ioredis';

const redis = new Redis();
export const conversations = new Hono();

conversations.get('/:id', async (c) => {
  return c.json(await redis.lrange(`conversation:${c.req.param('id')}`, 0, -1));
//                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ conversation-id-unchecked
});
