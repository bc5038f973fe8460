/** Methods of strings and arrays whose result still carries the receiver's text; the access path below it stays. */
export const carriesReceiver: ReadonlySet<string> = new Set([
  'trim',
  'trimStart',
  'trimEnd',
  'toLowerCase',
  'toUpperCase',
  'toLocaleLowerCase',
  'toLocaleUpperCase',
  'toString',
  'valueOf',
  'slice',
  'substring',
  'substr',
  'replace',
  'replaceAll',
  'padStart',
  'padEnd',
  'normalize',
  'repeat',
  'split',
  'filter',
  'reverse',
  'sort',
  'toSorted',
  'toReversed',
  'join',
  'flat',
  'concat',
  'entries',
  'values',
  'match',
  'matchAll',
  'then',
  'catch',
  'finally',
  'getReader',
  'pipeThrough',
  'unwrap',
  'lean',
  'exec',
  'toJSON',
  'toArray',
  'all',
  'cast',
  'charAt',
]);

/** Methods that take one element out of their receiver. */
export const takesElement: ReadonlySet<string> = new Set(['at', 'find', 'findLast', 'pop', 'shift', 'next']);

/** Methods whose arguments end up in the result as well. */
export const addsArguments: ReadonlySet<string> = new Set(['concat', 'join', 'replace', 'replaceAll', 'padStart', 'padEnd']);

/** Methods that give a callback each element of the receiver as its first parameter. */
export const perElement: ReadonlySet<string> = new Set([
  'map',
  'flatMap',
  'forEach',
  'filter',
  'find',
  'findLast',
  'some',
  'every',
  'findIndex',
  'sort',
]);

/** Methods whose result is what the callback returns. */
export const resultOfCallback: ReadonlySet<string> = new Set(['map', 'flatMap', 'then']);

/** Functions whose result carries an argument's text, by API path; the number is the argument. */
export const carriesArgument: ReadonlyMap<string, number> = new Map([
  [':String', 0],
  [':JSON.stringify', 0],
  [':JSON.parse', 0],
  [':structuredClone', 0],
  [':Object.values', 0],
  [':Object.entries', 0],
  [':Object.assign', 0],
  [':Object.fromEntries', 0],
  [':Object.freeze', 0],
  [':Array.from', 0],
  [':Promise.resolve', 0],
  [':Promise.all', 0],
  [':Promise.allSettled', 0],
  [':decodeURIComponent', 0],
  [':decodeURI', 0],
  [':encodeURIComponent', 0],
  [':unescape', 0],
  [':Buffer.from', 0],
  [':URL', 0],
  [':URLSearchParams', 0],
  [':Response', 0],
  [':Request', 0],
  [':Error', 0],
  [':atob', 0],
  [':btoa', 0],
  [':Set', 0],
  [':Map', 0],
  [':Headers', 0],
  ['util:inspect', 0],
  ['util:format', 0],
  ['react:use', 0],
  ['dedent:default', 0],
  ['ts-dedent:default', 0],
  ['common-tags:stripIndent', 0],
  ['common-tags:oneLine', 0],
  ['zod:z.preprocess', 1],
  ['ai:convertToModelMessages', 0],
  ['ai:convertToCoreMessages', 0],
  ['ai:pruneMessages', 0],
  ['ai:appendResponseMessages', 0],
  ['@openai/agents:user', 0],
  ['@openai/agents:system', 0],
  ['@langchain/core/messages:HumanMessage', 0],
  ['@langchain/core/messages:SystemMessage', 0],
  ['@langchain/core/messages:AIMessage', 0],
  ['@langchain/core/messages:ChatMessage', 0],
  ['langchain/schema:HumanMessage', 0],
  ['langchain/schema:SystemMessage', 0],
  ['langchain/schema:AIMessage', 0],
]);

/** Validation: the result is the argument, checked by the schema that is the receiver. */
export const schemaMethods: ReadonlySet<string> = new Set([
  'parse',
  'safeParse',
  'parseAsync',
  'safeParseAsync',
  'validateSync',
  'validate',
]);
export const schemaModules = /^(zod|zod\/v4|zod\/v3|valibot|yup|joi|@sinclair\/typebox|arktype|superstruct|ajv):/;
/** Functions that take a schema first and the value second. */
export const schemaFunctions: ReadonlySet<string> = new Set([
  'valibot:parse',
  'valibot:safeParse',
  'superstruct:create',
  'ai:validateUIMessages',
  'ai:safeValidateUIMessages',
  'ai:zodSchema',
]);
