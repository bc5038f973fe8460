import { withTracing } from '@posthog/ai';
import { openai } from '@ai-sdk/openai';
import { PostHog } from 'posthog-node';
import * as traceloop from '@traceloop/node-server-sdk';

traceloop.initialize({ appName: 'chat', traceContent: false });
export const model = withTracing(openai('gpt-4o'), new PostHog('phc_public'), { posthogPrivacyMode: true });
