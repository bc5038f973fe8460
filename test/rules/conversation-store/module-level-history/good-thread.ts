import { MemorySaver, MessagesAnnotation, StateGraph } from '@langchain/langgraph';
import express from 'express';
import { callModel } from './nodes.js';
import { requireUser } from './session.js';

const app = express();
const graph = new StateGraph(MessagesAnnotation)
  .addNode('model', callModel)
  .addEdge('__start__', 'model')
  .compile({ checkpointer: new MemorySaver() });

app.post('/chat', requireUser, async (req, res) => {
  const state = await graph.invoke({ messages: [{ role: 'user', content: req.body.text }] }, { configurable: { thread_id: req.user.id } });
  res.json({ answer: state.messages.at(-1)?.content });
});

export const once = (text: string) => graph.invoke({ messages: [{ role: 'user', content: text }] }, { configurable: { thread_id: 'start' } });
