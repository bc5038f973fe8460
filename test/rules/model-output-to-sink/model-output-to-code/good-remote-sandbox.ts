import { Sandbox } from '@e2b/code-interpreter';
import { openai } from '@ai-sdk/openai';
import { generateText } from 'ai';

export async function run(task: string) {
  const { text } = await generateText({ model: openai('gpt-4.1'), prompt: task });
  const sandbox = await Sandbox.create();
  return sandbox.runCode(text);
}
