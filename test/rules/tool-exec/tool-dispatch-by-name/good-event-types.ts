import Anthropic from '@anthropic-ai/sdk';
import { onDelta, onStart, onStop } from './stream.js';

const anthropic = new Anthropic();
const handlers: Record<string, (event: unknown) => void> = {
  message_start: onStart,
  content_block_delta: onDelta,
  message_stop: onStop,
};

// The SDK says what an event is, not the model.
export async function follow(messages: Anthropic.MessageParam[]) {
  const stream = await anthropic.messages.create({ model: 'claude-sonnet-5', max_tokens: 500, messages, stream: true });
  for await (const event of stream) handlers[event.type](event);
}
