import { openai } from '@ai-sdk/openai';
import { generateText } from 'ai';

export async function Snippet({ task }: { task: string }) {
  const { text } = await generateText({ model: openai('gpt-4.1-mini'), prompt: task });
  return <pre>{text}</pre>;
}
