import * as Sentry from '@sentry/node';

Sentry.init({
  dsn: process.env.SENTRY_DSN,
  dataCollection: { genAI: { inputs: false, outputs: false }, httpBodies: [] },
});
