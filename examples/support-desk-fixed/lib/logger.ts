import pino from 'pino';

export const logger = pino({
  name: 'support-desk',
  level: process.env.LOG_LEVEL ?? 'info',
  redact: ['req.headers.authorization', 'req.headers.cookie'],
});
