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
