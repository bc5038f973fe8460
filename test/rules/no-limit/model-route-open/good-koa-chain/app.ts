import Koa from 'koa';
import bodyParser from 'koa-bodyparser';
import jwt from 'koa-jwt';
import { router } from './router.js';

const app = new Koa();
app.use(bodyParser()).use(jwt({ secret: process.env.JWT_KEY ?? '' })).use(router.routes()).use(router.allowedMethods());
app.listen(3000);
