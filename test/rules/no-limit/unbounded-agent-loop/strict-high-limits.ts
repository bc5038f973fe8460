// path: src/agents/long.ts
import { generateText, stepCountIs } from 'ai';
import { AgentExecutor } from 'langchain/agents';
import { agent, tools } from './agent';

export const executor = new AgentExecutor({ agent, tools, maxIterations: 200 });
//                                                        ^^^^^^^^^^^^^^^^^^ unbounded-agent-loop
export const research = (prompt: string) => generateText({ model: 'openai/gpt-5', tools, prompt, stopWhen: stepCountIs(250) });
//                                                                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^ unbounded-agent-loop
