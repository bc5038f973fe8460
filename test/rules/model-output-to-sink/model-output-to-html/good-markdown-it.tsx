import { openai } from '@ai-sdk/openai';
import { generateText } from 'ai';
import MarkdownIt from 'markdown-it';

const renderer = new MarkdownIt({ html: false });

export async function Summary({ article }: { article: string }) {
  const { text } = await generateText({ model: openai('gpt-4.1-mini'), system: 'Summarise.', prompt: article });
  return <div dangerouslySetInnerHTML={{ __html: renderer.render(text) }} />;
}
