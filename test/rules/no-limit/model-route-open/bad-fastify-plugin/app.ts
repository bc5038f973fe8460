import jwt from '@fastify/jwt';
import Fastify from 'fastify';
import assistant from './assistant.js';

const app = Fastify();

app.register(jwt, { secret: process.env.JWT_KEY ?? '' });
app.register(assistant, { prefix: '/assistant' });

app.listen({ port: 3000 });
