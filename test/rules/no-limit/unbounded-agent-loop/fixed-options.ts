import { Agent, run } from '@openai/agents';
import { openai } from '@ai-sdk/openai';
import { createReactAgent } from '@langchain/langgraph/prebuilt';
import { generateText, ToolLoopAgent, stepCountIs } from 'ai';
import { model, tools } from './tools';

const desk = new Agent({ name: 'Desk', instructions: 'Answer questions about orders.', tools });

export const ask = (question: string) => run(desk, question, { maxTurns: 20 });

export const writer = new ToolLoopAgent({ model: openai('gpt-5-mini'), tools, stopWhen: stepCountIs(20) });

export const old = (prompt: string) => generateText({ model: openai('gpt-4.1'), tools, prompt, maxSteps: 20 });

const graph = createReactAgent({ llm: model, tools });
export const research = (text: string) =>
  graph.invoke({ messages: [['human', text]] }, { recursionLimit: 50 });
