import { ChatBedrockConverse } from '@langchain/aws';
import { ChatGroq } from '@langchain/groq';

export const main = new ChatBedrockConverse({ model: 'anthropic.claude-sonnet-5' });
export const fast = new ChatGroq({ model: 'llama-4' });
//                  ^^^^^^^^^^^^ provider-not-allowed
