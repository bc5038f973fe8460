import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { conversations } from './conversations.js';

const app = new Hono();
app.route('/conversations', conversations);

serve({ fetch: app.fetch, port: 3000 });
