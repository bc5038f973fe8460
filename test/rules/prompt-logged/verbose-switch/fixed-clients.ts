import Anthropic from '@anthropic-ai/sdk';
import { ConsoleCallbackHandler } from '@langchain/core/tracers/console';
import { ChatAnthropic } from '@langchain/anthropic';
import OpenAI from 'openai';
import { usage } from './usage';


export const openai = new OpenAI({ maxRetries: 3 });
export const claude = new Anthropic({ });
export const model = new ChatAnthropic({
  model: 'claude-sonnet-4-5',
  callbacks: [usage],
});
