// path: src/support/answer.ts
import { ChatOpenAI } from '@langchain/openai';
import { AgentExecutor, createToolCallingAgent } from 'langchain/agents';
import { prompt } from './prompt';
import { tools } from './tools';

const llm = new ChatOpenAI({
  model: 'gpt-4.1',
  temperature: 0,
  verbose: true,
//^^^^^^^^^^^^^ verbose-switch
});

export async function answer(question: string) {
  const agent = createToolCallingAgent({ llm, tools, prompt });
  const executor = new AgentExecutor({ agent, tools, verbose: true });
  //                                                 ^^^^^^^^^^^^^ verbose-switch
  return executor.invoke({ input: question });
}
