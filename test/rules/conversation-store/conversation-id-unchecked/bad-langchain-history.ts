import { UpstashRedisChatMessageHistory } from '@langchain/community/stores/message/upstash_redis';
import express from 'express';

const app = express();

app.get('/history/:session', async (req, res) => {
  const history = new UpstashRedisChatMessageHistory({ sessionId: req.params.session, sessionTTL: 86400 });
//                                                                ^^^^^^^^^^^^^^^^^^ conversation-id-unchecked
  res.json(await history.getMessages());
});

app.listen(3000);
