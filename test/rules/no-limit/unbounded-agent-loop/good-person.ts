// A person asks each time.
import * as readline from 'node:readline/promises';
import { openai } from '@ai-sdk/openai';
import { generateText, type ModelMessage } from 'ai';
import { weather } from './tools';

const terminal = readline.createInterface({ input: process.stdin, output: process.stdout });
const messages: ModelMessage[] = [];

while (true) {
  messages.push({ role: 'user', content: await terminal.question('You: ') });
  const { text, toolCalls, response } = await generateText({ model: openai('gpt-5-mini'), tools: { weather }, messages });
  process.stdout.write(`${text} ${toolCalls.length}\n`);
  messages.push(...response.messages);
}
