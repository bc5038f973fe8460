import Anthropic from '@anthropic-ai/sdk';

export const createClient = (apiKey: string) => new Anthropic({ dangerouslyAllowBrowser: true, apiKey, maxRetries: 1 });
//                                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ key-exposed-to-browser
