import Anthropic from '@anthropic-ai/sdk';
import { tools, perform } from './tools.js';

const client = new Anthropic();
const ask = (messages) => client.messages.create({ model: 'claude-sonnet-4-5', max_tokens: 2048, tools, messages });

async function answerTools(reply) {
  const results = [];
  for (let i = 0; i < reply.content.length; i++) {
    const block = reply.content[i];
    if (block.type === 'tool_use') results.push({ type: 'tool_result', tool_use_id: block.id, content: await perform(block) });
  }
  return results;
}

export async function chat(messages) {
  let reply = await ask(messages);
  for (let step = 0; step < 20 && reply.stop_reason === 'tool_use'; step += 1) {
    messages.push({ role: 'assistant', content: reply.content });
    messages.push({ role: 'user', content: await answerTools(reply) });
    reply = await ask(messages);
  }
  return reply;
}
