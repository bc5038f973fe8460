import { LangfuseSpanProcessor } from '@langfuse/otel';
import * as Sentry from '@sentry/node';
import OpenAI from 'openai';

Sentry.init({ dsn: process.env.SENTRY_DSN });
export const processor = new LangfuseSpanProcessor();
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^ third-party-undeclared
export const openai = new OpenAI();
