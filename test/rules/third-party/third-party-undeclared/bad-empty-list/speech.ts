import { DeepgramClient } from '@deepgram/sdk';
import OpenAI from 'openai';

export const deepgram = new DeepgramClient({ apiKey: process.env.DEEPGRAM_API_KEY });
//                      ^^^^^^^^^^^^^^^^^^ third-party-undeclared
export const openai = new OpenAI();
//                    ^^^^^^^^^^ third-party-undeclared
