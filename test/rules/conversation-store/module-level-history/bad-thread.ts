import { MemorySaver, MessagesAnnotation, StateGraph } from '@langchain/langgraph';
import express from 'express';
import { callModel } from './nodes.js';

const app = express();
const graph = new StateGraph(MessagesAnnotation)
  .addNode('model', callModel)
  .addEdge('__start__', 'model')
  .compile({ checkpointer: new MemorySaver() });

app.post('/chat', async (req, res) => {
  const state = await graph.invoke({ messages: [{ role: 'user', content: req.body.text }] }, { configurable: { thread_id: 'main' } });
  //                                                                                                                       ^^^^ module-level-history
  res.json({ answer: state.messages.at(-1)?.content });
});
