import { UpstashRedisChatMessageHistory } from '@langchain/community/stores/message/upstash_redis';
import cookieParser from 'cookie-parser';
import express from 'express';

const app = express();
app.use(cookieParser(process.env.COOKIE_SECRET));

app.get('/history', async (req, res) => {
  const history = new UpstashRedisChatMessageHistory({ sessionId: req.signedCookies.session });
  res.json(await history.getMessages());
});

app.listen(3000);
