import Anthropic from '@anthropic-ai/sdk';
import pino from 'pino';

export const log = pino({ level: 'debug' });
export const claude = new Anthropic({ logLevel: 'info', maxRetries: 4 });
export const settings = { logLevel: 'debug' };
