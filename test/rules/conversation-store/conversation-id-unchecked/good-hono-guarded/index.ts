import { Hono } from 'hono';
import { jwt } from 'hono/jwt';
import { conversations } from './conversations.js';

const app = new Hono();
app.use('/conversations/*', jwt({ secret: process.env.JWT_SECRET ?? '' }));
app.route('/conversations', conversations);

export default app;
