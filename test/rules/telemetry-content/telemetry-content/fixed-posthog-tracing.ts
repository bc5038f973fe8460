import { createOpenAI } from '@ai-sdk/openai';
import { withTracing } from '@posthog/ai';
import { PostHog } from 'posthog-node';

const posthog = new PostHog(process.env.POSTHOG_KEY!);
const openai = createOpenAI({});

export const modelFor = (distinctId: string) => withTracing(openai('gpt-4o'), posthog, { posthogDistinctId: distinctId, posthogPrivacyMode: true });
