/** A call that reads or extends a stored conversation, and where it is told which. */
export interface ConversationRow {
  readonly api: RegExp;
  readonly ids: readonly string[];
  readonly title: string;
  readonly source: string;
}

const openai = '^openai(?:/azure)?:(?:default|OpenAI|AzureOpenAI)\\(\\)';

export const conversationRows: readonly ConversationRow[] = [
  {
    api: /^@?langchain[\w/.@-]*:\w*ChatMessageHistory$/,
    ids: ['0.sessionId', '0.userId', '0.session_id', '0'],
    title: 'chat history',
    source: '@langchain/core 0.1 to 1.4, chat_history, and its packages',
  },
  {
    api: /:(?:RunnableWithMessageHistory\(\)|StateGraph\(\)(?:\.\w+\(\))*\.compile\(\)|createAgent\(\)|createReactAgent\(\))\.(?:invoke|stream|streamEvents|getState|updateState|getStateHistory)$/,
    ids: [
      '1.configurable.thread_id',
      '1.configurable.threadId',
      '1.configurable.sessionId',
      '1.configurable.session_id',
      '0.configurable.thread_id',
    ],
    title: 'thread',
    source: '@langchain/core runnables, @langchain/langgraph 0.2 to 1.7, langchain 1',
  },
  {
    api: new RegExp(
      `${openai}\\.(?:beta\\.threads\\.(?:retrieve|update|delete|del|messages\\.(?:list|create|retrieve)|runs\\.(?:create|createAndPoll|stream|list))|conversations\\.(?:retrieve|update|delete|items\\.(?:list|create|retrieve)))$`,
    ),
    ids: ['0'],
    title: 'thread',
    source: 'openai 4 to 7',
  },
  {
    api: new RegExp(`${openai}\\.responses\\.(?:create|stream|parse)$`),
    ids: ['0.conversation', '0.previous_response_id'],
    title: 'conversation',
    source: 'openai 5 to 7, resources/responses',
  },
  {
    api: /^@mastra\/(?:core\/agent:Agent\(\)|core(?:\/mastra)?:Mastra\(\)\.getAgent\(\))\.(?:generate|stream|generateLegacy|streamLegacy)$/,
    ids: ['1.memory.thread.id', '1.memory.thread', '1.memory.resource', '1.threadId', '1.resourceId'],
    title: 'thread',
    source: '@mastra/core 0.10 to 1.71',
  },
  {
    api: /^@mastra\/memory:Memory\(\)\.(?:query|recall|getThreadById|getThreadsByResourceId|deleteThread)$/,
    ids: ['0.threadId', '0.resourceId', '0'],
    title: 'thread',
    source: '@mastra/memory 0.10 to 1',
  },
  {
    api: /^@getzep\/zep-cloud:ZepClient\(\)\.(?:thread\.(?:get|getUserContext|addMessages)|memory\.(?:get|add|delete))$/,
    ids: ['0'],
    title: 'thread',
    source: '@getzep/zep-cloud 2 to 3',
  },
  {
    api: /^mem0ai(?:\/oss)?:(?:default|MemoryClient|Memory)\(\)\.(?:add|search|getAll|deleteAll)$/,
    ids: ['1.user_id', '1.userId', '1.filters.user_id', '1.filters.userId', '0.user_id', '0.userId', '0.filters.user_id'],
    title: 'memory',
    source: 'mem0ai 2 to 3',
  },
];

/**
 * Calls of key-value stores whose first argument is the key. What they hold is told by the key's own words, or by the names
 * around. Sources: @upstash/redis 1, @vercel/kv 3, ioredis 5, redis 4 to 5.
 */
export const keyValueCall =
  /^(?:@upstash\/redis:Redis(?:\(\)|\.fromEnv\(\))|@vercel\/kv:(?:kv|default|createClient\(\))|ioredis:(?:default|Redis|default\.Redis)\(\)|redis:createClient\(\)(?:\.connect\(\))?)\.(?:json\.get|json\.set|get|set|setex|setEx|del|lrange|lRange|lpush|lPush|rpush|rPush|ltrim|lTrim|zrange|zRange|zadd|zAdd|smembers|sMembers|hget|hGet|hgetall|hGetAll|hset|hSet)$/;
/** Words in a key, or in the names of the code around it, by which it holds what people said. */
export const conversationWords = /chat|histor|messag|conversation|thread|transcript|memor/i;
/** The same for collections in memory. */
export const memoryNames = /chat|histor|messag|conversation|thread|transcript|memor|session/i;

/** Tables and models that hold conversations. */
export const conversationTable =
  /(?:^|_|\b|(?<=[a-z]))(?:chats?|chat_?(?:messages?|sessions?|history|histories|threads?)|messages?|conversations?|threads?|transcripts?|dialogues?|memories)(?:$|_|\b|(?=[A-Z]))/i;

/** Parts of a request that carry a proof of their own. */
export const provenParts: ReadonlySet<string> = new Set([
  'cookies',
  'cookie',
  'authorization',
  'cookies()',
  'signedCookies',
  'session',
]);
