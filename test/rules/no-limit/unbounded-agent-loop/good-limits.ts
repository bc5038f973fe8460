import { Agent, run } from '@openai/agents';
import { generateText, hasToolCall, isLoopFinished, stepCountIs, ToolLoopAgent } from 'ai';
import { graph } from './graph';
import { tools } from './tools';

const maxTurns = 12;
export const agent = new ToolLoopAgent({ model: 'openai/gpt-5-mini', tools });
export const ask = (question: string) => run(new Agent({ name: 'Desk', tools }), question, { maxTurns });
export const write = (prompt: string) =>
  generateText({ model: 'openai/gpt-5-mini', tools, prompt, stopWhen: [stepCountIs(8), isLoopFinished()] });
export const until = (prompt: string) =>
  generateText({ model: 'openai/gpt-5-mini', tools, prompt, stopWhen: hasToolCall('finish') });
export const research = (text: string) => graph.invoke({ messages: [text] }, { recursionLimit: 40 });
