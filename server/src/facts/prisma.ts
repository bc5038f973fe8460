import type { CommonFacts } from './common.js';
import type { SchemaPart } from './sql.js';

/** Facts of one Prisma schema file: each model as the table that it becomes. */
export interface PrismaFacts extends CommonFacts, SchemaPart {
  readonly language: 'prisma';
}
