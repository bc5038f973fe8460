import express from 'express';
import MemoryClient from 'mem0ai';

const app = express();
app.use(express.json());
const memory = new MemoryClient({ apiKey: process.env.MEM0_API_KEY ?? '' });

export const remember = (userId: string, messages: never[]) => memory.add(messages, { userId });
export const recall = (question: string) => memory.search(question, { limit: 5 });
//                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ vector-unscoped

app.post('/recall', async (req, res) => {
  const { question } = req.body;
  res.json(await memory.search(question, { filters: { user_id: req.body.userId } }));
//                                                             ^^^^^^^^^^^^^^^ vector-unscoped
});

app.listen(3000);
