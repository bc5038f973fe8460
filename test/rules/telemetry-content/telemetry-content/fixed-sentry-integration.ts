import * as Sentry from '@sentry/node';

Sentry.init({
  dsn: process.env.SENTRY_DSN,
  tracesSampleRate: 0.2,
  integrations: [Sentry.vercelAIIntegration({ recordInputs: false, recordOutputs: false })],
});
