import { matcherOf } from '../table.js';

/** A call that keeps a value under a key for whoever asks with the same key. */
export interface CacheRow {
  /** Matches the API path of what is called. */
  readonly api: RegExp;
  readonly key: number;
  readonly value: number;
  readonly title: string;
  readonly source: string;
}

const cacheRows: readonly CacheRow[] = [
  {
    api: /^(?:redis|ioredis|@upstash\/redis|@vercel\/kv):[\w.()]+\.(?:set|setnx)$/,
    key: 0,
    value: 1,
    title: 'Redis',
    source: 'redis 4 to 6, ioredis 5, @upstash/redis 1, @vercel/kv 2 to 3',
  },
  {
    api: /^(?:redis|ioredis|@upstash\/redis|@vercel\/kv):[\w.()]+\.(?:setex|setEx|psetex|hset|hSet)$/,
    key: 0,
    value: 2,
    title: 'Redis',
    source: 'redis 4 to 6, ioredis 5, @upstash/redis 1, @vercel/kv 2 to 3',
  },
  {
    api: /^@upstash\/semantic-cache:SemanticCache\(\)\.set$/,
    key: 0,
    value: 1,
    title: 'the semantic cache',
    source: '@upstash/semantic-cache 1',
  },
  {
    api: /^(?:node-cache:default|lru-cache:(?:default|LRUCache)|keyv:(?:default|Keyv)|quick-lru:default|@isaacs\/ttlcache:(?:default|TTLCache)|memory-cache:(?:default|Cache))\(\)\.(?:set|put)$/,
    key: 0,
    value: 1,
    title: 'the cache',
    source: 'node-cache 5, lru-cache 7 to 11, keyv 4 to 5, quick-lru 6 to 7',
  },
  {
    api: /^(?:cache-manager:(?:caching|createCache|Cache|multiCaching)|@nestjs\/cache-manager:Cache)\(\)\.set$/,
    key: 0,
    value: 1,
    title: 'the cache',
    source: 'cache-manager 4 to 7, @nestjs/cache-manager 2 to 3',
  },
  { api: /^:Map\(\)\.set$/, key: 0, value: 1, title: 'a map of the module', source: 'ECMAScript, Map' },
  {
    api: /^next\/cache:unstable_cache$/,
    key: 1,
    value: 0,
    title: 'the data cache',
    source: 'next 14 to 16: arguments and keyParts are the key',
  },
];

/** Rows of a call that caches something. */
export const cacheRowsOf = matcherOf(cacheRows);
