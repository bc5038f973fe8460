import { UpstashRedisChatMessageHistory } from '@langchain/community/stores/message/upstash_redis';
import express from 'express';
import { expressjwt } from 'express-jwt';

const app = express();
app.use(expressjwt({ secret: process.env.JWT_SECRET ?? '', algorithms: ['HS256'] }));

app.get('/history/:session', async (req, res) => {
  const history = new UpstashRedisChatMessageHistory({ sessionId: req.params.session });
  res.json(await history.getMessages());
});

app.listen(3000);
