/** Scopes of packages that the tables of this folder describe. */
const scopes = [
  ...[
    'ag-ui',
    'ai-sdk',
    'anthropic-ai',
    'auth',
    'auth0',
    'aws-sdk',
    'azure',
    'clerk',
    'deepgram',
    'elastic',
    'genkit-ai',
    'getzep',
  ],
  ...['google', 'google-cloud', 'hono', 'huggingface', 'koa', 'langchain', 'langfuse', 'libsql', 'mastra', 'mistralai'],
  ...['modelcontextprotocol', 'neondatabase', 'nestjs', 'openai', 'opensearch-project', 'pinecone-database', 'posthog', 'prisma'],
  ...['qdrant', 'remix-run', 'sentry', 'slack', 'supabase', 'sveltejs', 'tavily', 'traceloop', 'trpc', 'turbopuffer', 'upstash'],
];
const names = [
  ...[
    'ai',
    'axios',
    'better-auth',
    'braintrust',
    'chromadb',
    'cohere-ai',
    'drizzle-orm',
    'express',
    'fastify',
    'fastmcp',
    'genkit',
  ],
  ...[
    'groq-sdk',
    'hono',
    'kysely',
    'langchain',
    'langfuse',
    'langsmith',
    'llamaindex',
    'mcp-handler',
    'mem0ai',
    'mongoose',
    'next',
  ],
  ...[
    'next-auth',
    'ollama',
    'openai',
    'pino',
    'replicate',
    'sequelize',
    'together-ai',
    'typeorm',
    'valibot',
    'weaviate-client',
    'zod',
  ],
];
const described = new RegExp(`^(?:@(?:${scopes.join('|')})/[^/]+|${names.join('|')})(?:/|$)`);

/**
 * Whether an import names a package whose API the tables know. It stays that package where it is code of the workspace, as in
 * the repositories of such packages and their examples: the tables say more than its source does.
 */
export const isDescribed = (specifier: string): boolean => described.test(specifier);
