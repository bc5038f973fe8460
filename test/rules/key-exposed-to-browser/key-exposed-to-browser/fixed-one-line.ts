import Anthropic from '@anthropic-ai/sdk';

export const createClient = (apiKey: string) => new Anthropic({ apiKey, maxRetries: 1 });
