import * as Sentry from '@sentry/nextjs';

export function register(): void {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  Sentry.init({
    dsn: process.env.SENTRY_DSN,
    environment: process.env.VERCEL_ENV ?? 'development',
    tracesSampleRate: 0.2,
    integrations: [Sentry.vercelAIIntegration({ recordInputs: true, recordOutputs: true })],
  });
}

export const onRequestError = Sentry.captureRequestError;
