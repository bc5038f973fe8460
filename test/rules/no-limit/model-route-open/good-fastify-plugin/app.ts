import Fastify from 'fastify';
import assistant from './assistant.js';
import { checkBearer } from './bearer.js';

const app = Fastify();

app.register(async (members) => {
  members.addHook('preHandler', checkBearer);
  members.register(assistant, { prefix: '/assistant' });
});

app.listen({ port: 3000 });
