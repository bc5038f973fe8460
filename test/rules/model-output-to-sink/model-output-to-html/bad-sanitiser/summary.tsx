import { openai } from '@ai-sdk/openai';
import { generateText } from 'ai';
import { marked } from 'marked';

export async function Summary({ article }: { article: string }) {
  const { text } = await generateText({ model: openai('gpt-4.1-mini'), system: 'Summarise.', prompt: article });
  return <div dangerouslySetInnerHTML={{ __html: marked.parse(text, { async: false }) }} />;
  //                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ model-output-to-html
}
