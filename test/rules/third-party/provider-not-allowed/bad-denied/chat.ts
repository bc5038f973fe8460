import { google } from '@ai-sdk/google';
import { generateText } from 'ai';

export const ask = (prompt: string) => generateText({ model: google('gemini-3-flash'), prompt });
//                                                           ^^^^^^ provider-not-allowed
