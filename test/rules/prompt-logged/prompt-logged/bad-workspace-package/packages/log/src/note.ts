import pino from 'pino';

const logger = pino();

export function note(event: string, details: Record<string, unknown>) {
  logger.info({ event, ...details });
}
