import { createInterface } from 'node:readline/promises';
import OpenAI from 'openai';

const openai = new OpenAI();
const messages: OpenAI.ChatCompletionMessageParam[] = [];
const terminal = createInterface({ input: process.stdin, output: process.stdout });

async function main() {
  for (;;) {
    messages.push({ role: 'user', content: await terminal.question('> ') });
    const completion = await openai.chat.completions.create({ model: 'gpt-4.1', messages, max_tokens: 300 });
    messages.push(completion.choices[0].message);
    console.log(completion.choices[0].message.content);
  }
}

main();
