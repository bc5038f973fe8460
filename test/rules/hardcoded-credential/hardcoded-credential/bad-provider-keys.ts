import Anthropic from '@anthropic-ai/sdk';
import OpenAI from 'openai';
import { Pinecone } from '@pinecone-database/pinecone';

export const openai = new OpenAI({ apiKey: '@@fake:openai@@' });
//                                          ^^^^^^^^^^^^^^^ hardcoded-credential
export const anthropic = new Anthropic({
  apiKey: "@@fake:anthropic@@",
  //       ^^^^^^^^^^^^^^^^^^ hardcoded-credential
  maxRetries: 2,
});
const pinecone = new Pinecone({ apiKey: `@@fake:pinecone@@` });
//                                       ^^^^^^^^^^^^^^^^^ hardcoded-credential

export const tickets = pinecone.index('tickets');
