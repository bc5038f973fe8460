import * as Sentry from '@sentry/nextjs';

Sentry.init({
  dsn: process.env.SENTRY_DSN,
  sendDefaultPii: false,
  integrations: [Sentry.vercelAIIntegration({ recordInputs: false, recordOutputs: false }), Sentry.openAIIntegration()],
});
