// path: src/chat.ts
import { openai } from '@ai-sdk/openai';
import { updateActiveTrace } from '@langfuse/tracing';
import { withTracing } from '@posthog/ai';
import { streamText } from 'ai';
import { posthog } from './posthog';

export function chat(user: { id: string; email: string; name: string }, prompt: string) {
  updateActiveTrace({ name: 'chat', userId: `user-${user.email}` });
  //                                        ^^^^^^^^^^^^^^^^^^^^ raw-identity-to-provider
  const model = withTracing(openai('gpt-5-mini'), posthog, { posthogDistinctId: user.email, posthogPrivacyMode: true });
  //                                                                            ^^^^^^^^^^ raw-identity-to-provider
  return streamText({
    model,
    prompt,
    experimental_telemetry: { isEnabled: true, recordInputs: false, recordOutputs: false, metadata: { userName: user.name } },
    //                                                                                                          ^^^^^^^^^ raw-identity-to-provider
  });
}
