/** Methods whose result leaves no room for a sentence: numbers, dates, sizes. */
export const textlessMethods: ReadonlySet<string> = new Set([
  'toFixed()',
  'toPrecision()',
  'toISOString()',
  'toDateString()',
  'toLocaleDateString()',
  'toLocaleTimeString()',
  'getTime()',
  'getFullYear()',
  'indexOf()',
  'includes()',
  'startsWith()',
  'endsWith()',
  'some()',
  'every()',
  'test()',
  'length',
  'size',
  'byteLength',
]);

/** Declared types of a parameter whose values are no text. */
export const textlessTypes: ReadonlySet<string> = new Set(['number', 'boolean', 'Date', 'bigint', 'Buffer', 'File', 'Blob']);

/** API paths of model calls that have no roles to separate by: pictures, speech. */
export const withoutRoles =
  /\.(?:images|audio|videos)\.|:(?:experimental_)?(?:generateImage|generateVideo|generateSpeech|transcribe)/;

/** Calls of an API that keeps its instructions elsewhere: in an assistant, an agent, a thread. */
export const instructedElsewhere =
  /\.beta\.(?:threads|conversations)\.|\.agents\.|:(?:Runner\(\)\.)?run$|:Agent\(\)\.|ToolLoopAgent|createAgent|createReactAgent|getAgent\(\)/;

/** An opening mark directly before a value, by which a text says where data begin. */
export const opensData = /(?:<[\w:-]+(?:\s[^<>]*)?>|"""|'''|```\w*|\[BEGIN[^\]]*\]|-{5,}|={5,}|#{5,})\s*$/i;
/** The closing mark directly behind it. */
export const closesData = /^\s*(?:<\/[\w:-]+>|"""|'''|```|\[END[^\]]*\]|-{5,}|={5,}|#{5,})/i;
