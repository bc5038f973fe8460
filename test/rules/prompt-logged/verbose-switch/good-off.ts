import { ChatOpenAI } from '@langchain/openai';
import { initializeAgentExecutorWithOptions } from 'langchain/agents';
import { tools } from './tools';

export const build = async (verbose: boolean) => {
  const model = new ChatOpenAI({ temperature: 0, verbose: false });
  return initializeAgentExecutorWithOptions(tools, model, { agentType: 'openai-functions', verbose });
};
