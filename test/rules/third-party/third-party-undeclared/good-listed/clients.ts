import { ElevenLabsClient } from '@elevenlabs/elevenlabs-js';
import { PostHog } from 'posthog-node';

export const voice = new ElevenLabsClient();
export const posthog = new PostHog(process.env.POSTHOG_KEY ?? '', { host: 'https://eu.i.posthog.com' });
