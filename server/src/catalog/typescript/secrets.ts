/** Names of environment variables that hold a credential, not an address or a switch. */
export const secretEnvName =
  /^(?!NEXT_PUBLIC_SUPABASE_ANON|.*(?:PUBLISHABLE|PUBLIC_KEY|ANON_KEY|KEY_ID|TOKENS|MAX_TOKEN)|.*_(?:NAMES?|IDS?|URI|ENDPOINT|HOST|PATH|FILE|DIR|LENGTH|MIN\w*|MAX\w*|POLICY|BUDGET|LIMIT|COUNT|TTL|DAYS|HOURS|MINUTES|SECONDS|MS|EXPIR\w*|LIFETIME|ISSUER|AUDIENCE|HEADER|PREFIX|PRICE|COST|TYPE|ENABLED|REQUIRED|ROTATION|ALGO\w*|VERSION|HINT|ARN|REGION|STORE|PROVIDER|RESET\w*)$)(?:(?:.*_)?(?:API_?KEY|SECRET|SECRET_?KEY|ACCESS_?KEY|PRIVATE_?KEY|TOKEN|PASSWORD|PASSWD|PWD|SERVICE_ROLE(?:_KEY)?|CREDENTIALS?|DATABASE_URL|CONNECTION_STRING|ENCRYPTION_KEY|SIGNING_KEY|ADMIN_KEY|SECRET_FLAG)(?:_\w+)?|(?:CTF_)?FLAG)$/i;

/** API paths of a member that is an environment variable; the group is its name. */
export const environmentMember =
  /^(?::(?:process|import\.meta|Bun|Deno)\.env|@t3-oss\/env-(?:core|nextjs|nuxt):createEnv\(\)|envalid:cleanEnv\(\)|env-safe:env\(\)|\$env\/(?:static|dynamic)\/private:env)\.(\w+)$/;
/** The environment as a whole. */
export const environmentObjects: ReadonlySet<string> = new Set([
  ':process.env',
  ':import.meta.env',
  ':Bun.env',
  ':Deno.env.toObject()',
]);
/** Calls whose first argument names an environment variable. */
export const environmentReaders: ReadonlySet<string> = new Set([
  '@nestjs/config:ConfigService().get',
  '@nestjs/config:ConfigService().getOrThrow',
  ':Deno.env.get',
  ':Netlify.env.get',
]);

/** Prefixes with which a bundler puts a variable into code that is sent to browsers. */
export const publicEnvPrefix = /^(NEXT_PUBLIC_|VITE_|EXPO_PUBLIC_|REACT_APP_|PUBLIC_|NUXT_PUBLIC_|GATSBY_|VUE_APP_|STORYBOOK_)/;

/** Vendors whose keys spend money or open data; a public variable of theirs is a leak. */
export const providerKeyName =
  /(OPENAI|ANTHROPIC|CLAUDE|GEMINI|GOOGLE_AI|GOOGLE_GENERATIVE|GENAI|GROQ|MISTRAL|COHERE|TOGETHER|FIREWORKS|PERPLEXITY|DEEPSEEK|OPENROUTER|XAI|GROK|REPLICATE|HUGGING_?FACE|HF|ELEVENLABS|DEEPGRAM|ASSEMBLYAI|PINECONE|TAVILY|SERPAPI|LANGSMITH|LANGFUSE_SECRET|AZURE_OPENAI|BEDROCK|CEREBRAS|NVIDIA|STABILITY|VOYAGE|JINA|EXA|FIRECRAWL|LLM|AI)_?(API)?_?(KEY|TOKEN|SECRET)/i;
