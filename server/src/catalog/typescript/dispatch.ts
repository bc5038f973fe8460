/** Globals that hold everything a program can reach. */
export const globalObjects: ReadonlySet<string> = new Set(['window', 'globalThis', 'global', 'self', 'process', 'document']);

/** Methods of a function by which it is called. */
export const callingMethods: ReadonlySet<string> = new Set(['call', 'apply', 'bind']);

/** Calls that make an object with inherited names out of pairs. */
export const tableMakers = /^:Object\.fromEntries$/;

/** Functions that load a module by its name. */
export const moduleLoaders: ReadonlySet<string> = new Set([
  'require',
  'import',
  ':require',
  ':require.resolve',
  'module:createRequire()',
]);

/** Members of an answer that the SDK fills in to say what kind of thing something is; the model does not choose among names there. */
export const structuralMembers: ReadonlySet<string> = new Set([
  'type',
  'role',
  'status',
  'kind',
  'event',
  'object',
  'finish_reason',
  'stop_reason',
  'finishReason',
]);
