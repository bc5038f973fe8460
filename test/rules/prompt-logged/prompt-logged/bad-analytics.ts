'use server';

import { generateText } from 'ai';
import { openai } from '@ai-sdk/openai';
import { PostHog } from 'posthog-node';

const posthog = new PostHog(process.env.POSTHOG_KEY!);

export async function rewrite(text: string, userId: string) {
  const result = await generateText({ model: openai('gpt-4o-mini'), system: 'Rewrite the text.', prompt: text });
  posthog.capture({ distinctId: userId, event: 'rewritten', properties: { before: text, after: result.text, tokens: result.usage.totalTokens } });
//                                                                                ^^^^ prompt-logged
//                                                                                             ^^^^^^^^^^^ prompt-logged
  return result.text;
}
