import { openai } from '@ai-sdk/openai';
import { generateObject, type ModelMessage } from 'ai';
import { Dotprompt } from 'dotprompt';
import { z } from 'zod';
import { loadPrompt } from './prompts';

const dotprompt = new Dotprompt();

const triage = z.object({
  topic: z.enum(['order', 'parcel', 'return', 'repair', 'billing', 'other']),
  urgent: z.boolean(),
  reason: z.string(),
});
export type Triage = z.infer<typeof triage>;

/** Topic and urgency of a ticket. */
export async function triageTicket(ticket: { subject: string; body: string }): Promise<Triage> {
  const rendered = await dotprompt.render(await loadPrompt('triage.prompt'), { input: ticket });
  const messages: ModelMessage[] = rendered.messages.map((message) => ({
    role: message.role === 'system' ? 'system' : 'user',
    content: message.content.map((part) => ('text' in part ? part.text : '')).join(''),
  }));
  const { object } = await generateObject({ model: openai('gpt-5-mini'), schema: triage, messages, maxOutputTokens: 200 });
  return object;
}
