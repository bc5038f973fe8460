import express from 'express';
import { registerRoutes } from './routes.js';

const app = express();
registerRoutes(app);
app.listen(process.env.PORT);
