import { FileSystemChatMessageHistory } from '@langchain/community/stores/message/file_system';
import express from 'express';
import { getUserId } from './user.js';

const app = express();

app.get('/history', async (req, res) => {
  const history = new FileSystemChatMessageHistory({ sessionId: String(req.query.session), userId: getUserId(req) });
//                                                              ^^^^^^^^^^^^^^^^^^^^^^^^^ conversation-id-unchecked
  res.json(await history.getMessages());
});

app.listen(3000);
