import { ChatOpenAI } from '@langchain/openai';
import { createAgent } from 'langchain';
import express from 'express';
import { lookupTool } from './lookup-tool.js';

const agent = createAgent({ model: new ChatOpenAI({ model: 'gpt-4o' }), tools: [lookupTool], systemPrompt: 'You help with parcels.' });
export const router = express.Router();

router.post('/agent', async (req, res) => {
  const state = await agent.invoke({ messages: req.body.messages }, { recursionLimit: 12 });
//                                             ^^^^^^^^^^^^^^^^^ client-controlled-messages
  res.json(state.messages.at(-1));
});
