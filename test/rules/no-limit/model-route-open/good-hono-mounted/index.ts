import { Hono } from 'hono';
import { bearerAuth } from 'hono/bearer-auth';
import { assistant } from './assistant.js';

const app = new Hono();

app.use('/assistant/*', bearerAuth({ verifyToken: async (token) => token === process.env.TOKEN }));
app.route('/assistant', assistant);

export default app;
