import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { chats } from './routes.js';

const app = new Hono();
app.route('/chats', chats);
serve({ fetch: app.fetch, port: 3000 });
