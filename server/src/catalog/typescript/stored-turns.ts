/** Calls other than queries that read a stored list, by API path; `from` is the argument where the range begins. */
export const storedListRows: readonly { readonly api: RegExp; readonly from?: number; readonly source: string }[] = [
  {
    api: /^(?:redis|ioredis|@upstash\/redis|@vercel\/kv):[\w.()]+\.(?:l[rR]ange|z[rR]ange)$/,
    from: 1,
    source: 'redis 4 to 6, ioredis 5, @upstash/redis 1, @vercel/kv 2 to 3',
  },
  {
    api: /^@?langchain[\w/.@-]*:\w*ChatMessageHistory\(\)\.getMessages$/,
    source: '@langchain/core 0.1 to 1.4, chat_history',
  },
];

/** Properties and methods by which a query gives no more than so many rows, or only new ones. */
export const boundsRows =
  /^(?:take|limit|first|last|top|range|slice|\$slice|\$limit|pageSize|perPage|gte?|\$gte?|since|after|cursor|LIMIT|FETCH|count)$/;
/** Methods that give one row, of which a property may hold the turns. */
export const givesOneRow = /^(?:find(?:First|Unique|One|ById)\w*|single|maybeSingle|first|get|findOneBy\w*)$/;
/** Properties of a stored conversation that hold its turns. */
export const turnsProperty = /^(?:messages|turns|history|chat_?history|chat_?messages|entries|transcript)$/i;
/** Names of functions that keep a list short, or make one short text of it. */
export const shortens = /trim|window|truncat|limit|recent|latest|last|summar|compact|prune|budget|token|shorten|crop|clip|tail/i;
/** Methods that take a part of a list. */
export const takesPart = /^(?:slice|splice|at|pop|shift|find|findLast|take|takeRight)$/;
/** Names of functions whose purpose is to look at all of a conversation. */
export const looksAtAll = /summar|title|compact|extract|analy[sz]|evaluat|classif|export|digest|insight|report|score/i;
