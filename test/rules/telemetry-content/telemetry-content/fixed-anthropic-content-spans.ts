import Anthropic from '@anthropic-ai/sdk';

export const client = new Anthropic({
  maxRetries: 3,
  openTelemetry: { traces: { enabled: true, contentMode: 'metadata_only' } },
});
