import express from 'express';
import rateLimit from 'express-rate-limit';
import Redis from 'ioredis';

const redis = new Redis();
const app = express();
app.use(rateLimit({ windowMs: 60_000, limit: 20 }));

app.get('/chats/:id', async (req, res) => {
  res.json(await redis.lrange(`chat:${req.params.id}`, 0, -1));
//                            ^^^^^^^^^^^^^^^^^^^^^^^ conversation-id-unchecked
});

app.listen(3000);
