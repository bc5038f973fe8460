// path: src/agent.ts
import { createAgent, humanInTheLoopMiddleware } from 'langchain';
import { sendText } from './tools';

export const agent = createAgent({
  model: 'openai:gpt-5-mini',
  tools: [sendText],
  middleware: [humanInTheLoopMiddleware({ interruptOn: { send_text: true } })],
});
