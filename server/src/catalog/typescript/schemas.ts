/** Libraries whose schemas describe tool arguments. */
export const schemaLibrary = /^(?:zod(?:\/v[34](?:\/\w+)?|\/mini)?|valibot|@sinclair\/typebox|typebox):/;

/** Schemas that take anything. */
export const takesAnything: ReadonlySet<string> = new Set(['any', 'unknown', 'Any', 'Unknown']);
/** Objects that keep properties nobody described. */
export const looseObjects: ReadonlySet<string> = new Set(['looseObject', 'objectWithRest']);
/** Objects of described properties. */
export const plainObjects: ReadonlySet<string> = new Set([
  'object',
  'strictObject',
  'looseObject',
  'objectWithRest',
  'Object',
  'interface',
  'partial',
  'required',
]);
/** Maps from free keys to values of one schema, the last argument. */
export const records: ReadonlySet<string> = new Set(['record', 'Record', 'partialRecord', 'looseRecord', 'map']);
export const lists: ReadonlySet<string> = new Set(['array', 'Array', 'set', 'tuple', 'Tuple']);
/** Schemas made of other schemas, which their arguments are. */
export const wrappers: ReadonlySet<string> = new Set([
  'optional',
  'nullable',
  'nullish',
  'union',
  'discriminatedUnion',
  'intersection',
  'variant',
  'Optional',
  'Union',
  'Intersect',
  'lazy',
  'zodSchema',
  'jsonSchema',
  'pipe',
]);

/** Methods that make an object keep properties nobody described. */
export const loosens: ReadonlySet<string> = new Set(['passthrough', 'loose', 'catchall']);
/** Methods behind which code of the project checks or changes the value. */
export const checks: ReadonlySet<string> = new Set(['transform', 'refine', 'superRefine', 'pipe', 'check']);

/** Properties under which a tool that is declared as plain data holds its JSON Schema. */
export const declaredSchema = ['parameters', 'input_schema', 'inputSchema', 'parametersJsonSchema'] as const;

/** Beginnings of a tool's name that say that it changes something. */
export const actingName =
  /^(?:create|update|delete|remove|insert|write|set|add|book|cancel|send|post|pay|refund|transfer|charge|order|purchase|submit|execute|run|schedule|invite|grant|publish|upload|save|edit|modify|upsert|drop|assign|approve)(?![a-z])/i;

/** Packages through whose calls rows are read and written. */
export const rowAccess =
  /^(?:@prisma\/client|drizzle-orm(?:\/[\w-]+)*|@supabase\/supabase-js|knex|kysely|mongodb|mongoose|typeorm|sequelize):/;
