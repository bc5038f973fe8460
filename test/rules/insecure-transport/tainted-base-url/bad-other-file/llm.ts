// path: lib/llm.ts
import Anthropic from '@anthropic-ai/sdk';

export async function summarise(text: string, baseURL?: string) {
  const client = new Anthropic({ baseURL });
  //                             ^^^^^^^ tainted-base-url
  const message = await client.messages.create({
    model: 'claude-sonnet-4-5',
    max_tokens: 500,
    messages: [{ role: 'user', content: text }],
  });
  return message.content;
}
