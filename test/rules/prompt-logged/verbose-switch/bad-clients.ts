// path: src/llm/clients.ts
import Anthropic from '@anthropic-ai/sdk';
import { ConsoleCallbackHandler } from '@langchain/core/tracers/console';
import { ChatAnthropic } from '@langchain/anthropic';
import OpenAI from 'openai';
import { usage } from './usage';

process.env.OPENAI_LOG = 'debug';
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ verbose-switch

export const openai = new OpenAI({ maxRetries: 3, logLevel: 'debug' });
//                                                ^^^^^^^^^^^^^^^^^ verbose-switch
export const claude = new Anthropic({ logLevel: 'debug' });
//                                    ^^^^^^^^^^^^^^^^^ verbose-switch
export const model = new ChatAnthropic({
  model: 'claude-sonnet-4-5',
  callbacks: [usage, new ConsoleCallbackHandler()],
  //                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ verbose-switch
});
