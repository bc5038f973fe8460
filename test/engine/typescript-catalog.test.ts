import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { providerClients } from '../../server/src/catalog/typescript/clients.js';
import { identitySlotRows } from '../../server/src/catalog/typescript/identity-slots.js';
import { ioRow } from '../../server/src/catalog/typescript/io.js';
import { logRow } from '../../server/src/catalog/typescript/logs.js';
import { settingRows } from '../../server/src/catalog/typescript/model-settings.js';
import { identityApis, requestCalls } from '../../server/src/catalog/typescript/requests.js';
import { retentionDefaults } from '../../server/src/catalog/typescript/retention.js';
import { retrievalRow } from '../../server/src/catalog/typescript/retrieval.js';
import { sinkRow } from '../../server/src/catalog/typescript/sinks.js';
import { telemetryRows } from '../../server/src/catalog/typescript/telemetry.js';
import { thirdPartyRows } from '../../server/src/catalog/typescript/third-parties.js';
import { createTypeScriptExtractor } from '../../server/src/facts/typescript/extract.js';
import type { TypeScriptFacts } from '../../server/src/facts/typescript/facts.js';
import { Ledger } from '../../server/src/model/ledger.js';
import type { AppModel } from '../../server/src/model/model.js';
import { foldSchema } from '../../server/src/model/sql/schema.js';
import { TypeScriptFile } from '../../server/src/model/typescript/file.js';
import { at, nodeAt } from '../../server/src/model/typescript/place.js';
import { apiOf } from '../../server/src/model/typescript/values.js';

const extractor = createTypeScriptExtractor({ keepsTrees: false });
const ledger = new Ledger(() => 0);

function fileOf(text: string): TypeScriptFile {
  const app: AppModel = {
    fileAt: () => undefined,
    isOwnModule: () => false,
    moduleAt: () => undefined,
    importersOf: () => [],
    packageVersion: () => undefined,
    prismaSchemas: () => [],
    tableFiles: () => [],
    tableUsers: () => [],
    schemaOf: () => foldSchema([]),
  };
  return new TypeScriptFile('src/a.ts', text, extractor.extract('src/a.ts', text).facts as TypeScriptFacts, app, ledger);
}

/** What the models of a file are given, as `role text`. */
const told = (text: string): string[] => {
  const file = fileOf(text);
  return file.entities.modelCalls
    .flatMap(({ parts }) => parts)
    .map(({ role, place }) => `${role} ${place.file.text.slice(nodeAt(place).start, nodeAt(place).end)}`)
    .sort();
};

/** The API paths of all calls and constructions of a file. */
const apisOf = (text: string): string[] => {
  const file = fileOf(text);
  return file.facts.flow.calls.flatMap((id) => {
    const node = nodeAt(at(file, id));
    return node.kind === 'call' ? (apiOf(at(file, node.callee)) ?? []) : [];
  });
};

const both = ['system s', 'user p'];
const prompts: readonly (readonly [parts: readonly string[], code: string])[] = [
  [
    both,
    `import { Mistral } from '@mistralai/mistralai'; new Mistral().beta.conversations.start({ instructions: s, inputs: [{ role: 'user', content: p }] })`,
  ],
  [
    both,
    `import { Mistral } from '@mistralai/mistralai'; new Mistral().agents.complete({ agentId, messages: [{ role: 'system', content: s }, { role: 'user', content: p }] })`,
  ],
  [['system s'], `import { Mistral } from '@mistralai/mistralai'; new Mistral().beta.agents.create({ instructions: s })`],
  [['user p'], `import { Mistral } from '@mistralai/mistralai'; new Mistral().fim.complete({ prompt: p })`],
  [
    ['user p'],
    `import MistralClient from '@mistralai/mistralai'; new MistralClient(key).chat({ messages: [{ role: 'user', content: p }] })`,
  ],
  [both, `import Replicate from 'replicate'; new Replicate().predictions.create({ input: { system_prompt: s, prompt: p } })`],
  [
    ['user p'],
    `import { InferenceClient } from '@huggingface/inference'; new InferenceClient(t).endpoint(u).chatCompletion({ messages: [{ role: 'user', content: p }] })`,
  ],
  [
    ['user p'],
    `import { InferenceClient } from '@huggingface/inference'; new InferenceClient(t).endpoint(u).textGeneration({ inputs: p })`,
  ],
  [
    both,
    `import { InvokeModelCommand } from '@aws-sdk/client-bedrock-runtime'; new InvokeModelCommand({ body: JSON.stringify({ system: s, messages: [{ role: 'user', content: p }] }) })`,
  ],
  [
    ['user p'],
    `import { InvokeModelCommand } from '@aws-sdk/client-bedrock-runtime'; const body = Buffer.from(JSON.stringify({ prompt: p })); new InvokeModelCommand({ body })`,
  ],
  [
    both,
    `import { OpenAIClient } from '@azure/openai'; new OpenAIClient(e, k).getChatCompletions('d', [{ role: 'system', content: s }, { role: 'user', content: p }])`,
  ],
  [
    ['user p'],
    `import { OpenAIClient } from '@azure/openai'; new OpenAIClient(e, k).getCompletions('d', [{ role: 'user', content: p }])`,
  ],
  [
    ['user p'],
    `import { Gradient } from '@digitalocean/gradient'; new Gradient().agents.chat.completions.create({ messages: [{ role: 'user', content: p }] })`,
  ],
  [
    ['user p'],
    `import { OpenRouter } from '@openrouter/sdk'; new OpenRouter().chat.send({ messages: [{ role: 'user', content: p }] })`,
  ],
  [
    ['user p'],
    `import { LettaClient } from '@letta-ai/letta-client'; new LettaClient({}).agents.messages.create(id, { messages: [{ role: 'user', content: p }] })`,
  ],
  [both, `import { genkit } from 'genkit'; genkit({}).definePrompt({ system: s, prompt: p })`],
  [
    ['system s', 'user p'],
    `import { genkit } from 'genkit'; const chat = genkit({}).chat({ system: s }); await chat.send([{ role: 'user', content: p }])`,
  ],
  [['system g', 'system s'], `import { LlmAgent } from '@google/adk'; new LlmAgent({ instruction: s, globalInstruction: g })`],
  [
    ['user p'],
    `import { Runner } from '@google/adk'; new Runner({}).runAsync({ newMessage: { role: 'user', parts: [{ text: p }] } })`,
  ],
  [['system s'], `import { agent } from '@llamaindex/workflow'; agent({ systemPrompt: s, tools: [] })`],
  [['user p'], `import { agent } from '@llamaindex/workflow'; const a = agent({}); await a.run([{ role: 'user', content: p }])`],
  [
    both,
    `import { openai } from '@llamaindex/openai'; openai({}).chat({ messages: [{ role: 'system', content: s }, { role: 'user', content: p }] })`,
  ],
  [['user p'], `import { OpenAI } from 'llamaindex'; new OpenAI({}).complete({ prompt: p })`],
  [['user p'], `import { ContextChatEngine } from 'llamaindex'; new ContextChatEngine({}).chat({ message: p })`],
  [
    ['user p'],
    `import { VectorStoreIndex } from 'llamaindex'; const i = await VectorStoreIndex.fromDocuments(d); await i.asQueryEngine().query({ query: p })`,
  ],
  [both, `import { query } from '@anthropic-ai/claude-code'; query({ prompt: p, options: { appendSystemPrompt: s } })`],
  [both, `import { streamUI } from '@ai-sdk/rsc'; streamUI({ system: s, messages: [{ role: 'user', content: p }] })`],
  [['user p'], `import { generateImage } from 'ai'; generateImage({ prompt: p })`],
  [['user p'], `import { useCopilotReadable } from '@copilotkit/react-core'; useCopilotReadable({ description: 'd', value: p })`],
  [
    ['system s'],
    `import { useCopilotAdditionalInstructions } from '@copilotkit/react-core'; useCopilotAdditionalInstructions({ instructions: s })`,
  ],
  [
    both,
    `import { BedrockOpenAI } from 'openai/bedrock'; new BedrockOpenAI().responses.create({ instructions: s, input: [{ role: 'user', content: p }] })`,
  ],
  [
    ['user p'],
    `import { GuardrailsOpenAI } from '@openai/guardrails'; const c = await GuardrailsOpenAI.create({}); c.chat.completions.create({ messages: [{ role: 'user', content: p }] })`,
  ],
  [
    ['user p'],
    `import Cerebras from '@cerebras/cerebras_cloud_sdk'; new Cerebras().chat.completions.create({ messages: [{ role: 'user', content: p }] })`,
  ],
  [
    ['user p'],
    `import Portkey from 'portkey-ai'; new Portkey({}).chat.completions.create({ messages: [{ role: 'user', content: p }] })`,
  ],
  [
    both,
    `import { Anthropic } from '@posthog/ai'; new Anthropic({}).messages.create({ system: s, messages: [{ role: 'user', content: p }] })`,
  ],
  [
    both,
    `import Anthropic from '@anthropic-ai/sdk'; import { wrapAnthropic } from 'braintrust'; wrapAnthropic(new Anthropic()).messages.create({ system: s, messages: [{ role: 'user', content: p }] })`,
  ],
  [
    ['system s'],
    `import { GoogleGenAI } from '@posthog/ai'; new GoogleGenAI({}).models.generateContent({ config: { systemInstruction: s } })`,
  ],
  [
    ['system s'],
    `import { VertexAI } from '@google-cloud/vertexai'; new VertexAI({}).getGenerativeModel({ systemInstruction: s })`,
  ],
  [['unknown p'], `import OpenAI from 'openai'; new OpenAI().responses.create({ prompt: { id: 'a', variables: { name: p } } })`],
  [
    both,
    `import OpenAI from 'openai'; new OpenAI().beta.threads.createAndRun({ instructions: s, thread: { messages: [{ role: 'user', content: p }] } })`,
  ],
  [['user p'], `import OpenAI from 'openai'; new OpenAI().beta.threads.create({ messages: [{ role: 'user', content: p }] })`],
  [
    both,
    `import OpenAI from 'openai'; new OpenAI().conversations.create({ items: [{ role: 'developer', content: s }, { role: 'user', content: p }] })`,
  ],
  [['system s'], `import OpenAI from 'openai'; new OpenAI().realtime.clientSecrets.create({ session: { instructions: s } })`],
  [['system s'], `import OpenAI from 'openai'; new OpenAI().beta.agents.create({ instructions: s })`],
  [
    both,
    `import Anthropic from '@anthropic-ai/sdk'; new Anthropic().messages.batches.create({ requests: [{ custom_id: 'a', params: { system: s, messages: [{ role: 'user', content: p }] } }] })`,
  ],
  [
    ['user p'],
    `import Anthropic from '@anthropic-ai/sdk'; new Anthropic().messages.batches.create({ requests: rows.map((row) => ({ params: { messages: [{ role: 'user', content: p }] } })) })`,
  ],
  [['system s'], `import Anthropic from '@anthropic-ai/sdk'; new Anthropic().beta.agents.create({ system: s })`],
  [
    ['system s'],
    `import { GoogleGenAI } from '@google/genai'; new GoogleGenAI({}).live.connect({ config: { systemInstruction: s } })`,
  ],
  [
    both,
    `import { GoogleGenAI } from '@google/genai'; new GoogleGenAI({}).caches.create({ config: { systemInstruction: s, contents: [{ role: 'user', parts: [{ text: p }] }] } })`,
  ],
  [
    both,
    `import { generateText } from 'ai'; generateText({ messages: [{ role: 'user', content: p }], prepareStep: async () => ({ system: s }) })`,
  ],
  [['user p'], `import { Mastra } from '@mastra/core'; new Mastra({}).getAgentById('a').network([{ role: 'user', content: p }])`],
  [
    ['system s'],
    `import { SystemMessagePromptTemplate } from '@langchain/classic/prompts'; SystemMessagePromptTemplate.fromTemplate(s)`,
  ],
  [
    ['user p'],
    `import { ChatPerplexity } from '@langchain/community/chat_models/perplexity'; new ChatPerplexity().invoke([{ role: 'user', content: p }])`,
  ],
  [['unknown p'], `import { AgentExecutor } from 'langchain/agents'; new AgentExecutor({}).invoke({ input: p })`],
  [
    ['unknown p'],
    `import { createSqlAgent } from 'langchain/agents/toolkits/sql'; createSqlAgent(llm, kit).invoke({ input: p })`,
  ],
  [['system s'], `import { dynamicSystemPromptMiddleware } from 'langchain'; dynamicSystemPromptMiddleware((state) => s)`],
];

const any = (rows: readonly { readonly api: RegExp }[]) => (api: string) => rows.some((row) => row.api.test(api));
const tables: Readonly<Record<string, readonly [knows: (api: string) => boolean, codes: readonly string[]]>> = {
  retrieval: [
    (api) => retrievalRow(api) !== undefined,
    [
      `import { ImapFlow } from 'imapflow'; new ImapFlow({}).fetchOne(1, {})`,
      `import { google } from 'googleapis'; google.gmail({}).users.messages.get({ id })`,
      `import { gmail } from '@googleapis/gmail'; gmail({}).users.messages.get({ id })`,
      `import { google } from 'googleapis'; google.calendar({}).events.list({})`,
      `import { google } from 'googleapis'; google.docs({}).documents.get({})`,
      `import { WebClient } from '@slack/web-api'; new WebClient(t).conversations.history({ channel })`,
      `import { Client } from '@notionhq/client'; new Client({}).pages.retrieve({ page_id })`,
      `import { LinearClient } from '@linear/sdk'; new LinearClient({}).issue(id)`,
      `import { Version3Client } from 'jira.js'; new Version3Client({}).issues.getIssue({ issueIdOrKey })`,
      `import { Octokit } from 'octokit'; new Octokit({}).rest.pulls.listReviewComments({})`,
      `import { DeepgramClient } from '@deepgram/sdk'; new DeepgramClient({}).listen.v1.media.transcribeUrl({ url })`,
      `import { createClient } from '@deepgram/sdk'; createClient(k).listen.prerecorded.transcribeFile(f)`,
      `import { AssemblyAI } from 'assemblyai'; new AssemblyAI({}).transcripts.transcribe({ audio })`,
      `import { ElevenLabsClient } from '@elevenlabs/elevenlabs-js'; new ElevenLabsClient({}).speechToText.convert({ file })`,
      `import { SpeechClient } from '@google-cloud/speech'; new SpeechClient().recognize({})`,
      `import { experimental_transcribe } from 'ai'; experimental_transcribe({ audio })`,
      `import { InferenceClient } from '@huggingface/inference'; new InferenceClient(t).automaticSpeechRecognition({ data })`,
      `import { Mistral } from '@mistralai/mistralai'; new Mistral().audio.transcriptions.complete({ file })`,
      `import Tesseract from 'tesseract.js'; Tesseract.recognize(image)`,
      `import * as XLSX from 'xlsx'; XLSX.utils.sheet_to_json(sheet)`,
      `import { createClient } from '@supabase/supabase-js'; createClient(u, k).storage.from('files').download(path)`,
      `import { LinkupClient } from 'linkup-sdk'; new LinkupClient({}).search({ query })`,
      `import { Stagehand } from '@browserbasehq/stagehand'; new Stagehand({}).page.extract('the price')`,
      `import { QdrantClient } from '@qdrant/js-client-rest'; new QdrantClient({}).queryBatch('docs', {})`,
      `import weaviate from 'weaviate-client'; const c = await weaviate.connectToLocal(); c.collections.use('Docs').generate.nearText(q)`,
      `import { SearchClient } from '@azure/search-documents'; new SearchClient(e, i, k).search(q)`,
      `import { VectorStoreIndex } from 'llamaindex'; const i = await VectorStoreIndex.fromDocuments(d); i.asRetriever().retrieve({ query })`,
    ],
  ],
  sink: [
    (api) => sinkRow(api) !== undefined,
    [
      `import { Database } from 'bun:sqlite'; new Database('a').query(q)`,
      `Bun.sql.unsafe(q)`,
      `import type { D1Database } from '@cloudflare/workers-types'; export const run = (db: D1Database, q: string) => db.prepare(q)`,
      `import { PGlite } from '@electric-sql/pglite'; new PGlite().query(q)`,
      `import { connect } from '@planetscale/database'; connect({}).execute(q)`,
      `import { Sequelize } from 'sequelize'; Sequelize.literal(q)`,
      `import Sequelize from 'sequelize'; new Sequelize(u).query(q)`,
      `import { MikroORM } from '@mikro-orm/postgresql'; const orm = await MikroORM.init({}); orm.em.execute(q)`,
      `import oracledb from 'oracledb'; const c = await oracledb.getConnection(); c.execute(q)`,
      `import snowflake from 'snowflake-sdk'; snowflake.createConnection({}).execute({ sqlText: q })`,
      `import { createClient } from '@clickhouse/client'; createClient().query({ query: q })`,
      `import duckdb from 'duckdb'; new duckdb.Database('a').all(q)`,
      `import { DuckDBInstance } from '@duckdb/node-api'; const i = await DuckDBInstance.create(); const c = await i.connect(); c.run(q)`,
      `import { StartQueryExecutionCommand } from '@aws-sdk/client-athena'; new StartQueryExecutionCommand({ QueryString: q })`,
      `import { ExecuteStatementCommand } from '@aws-sdk/client-rds-data'; new ExecuteStatementCommand({ sql: q })`,
      `import { DataSource } from 'typeorm'; new DataSource({}).manager.query(q)`,
      `import { sql } from 'kysely'; sql.lit(q)`,
      `import { drizzle } from 'drizzle-orm/d1'; drizzle(db).execute(q)`,
      `import Docker from 'dockerode'; new Docker().getContainer(id).exec({ Cmd: q })`,
      `new Deno.Command(q)`,
      `Bun.spawnSync(q)`,
      `import { PythonShell } from 'python-shell'; PythonShell.runString(q)`,
      `import { loadPyodide } from 'pyodide'; const py = await loadPyodide(); py.runPython(q)`,
      `import safeEval from 'safe-eval'; safeEval(q)`,
    ],
  ],
  log: [
    (api) => logRow(api) !== undefined,
    [
      `import { track } from '@vercel/analytics'; track('asked', { prompt })`,
      `import { track } from '@vercel/analytics/server'; track('asked', { prompt })`,
      `import * as amplitude from '@amplitude/analytics-browser'; amplitude.track('asked', { prompt })`,
      `import Mixpanel from 'mixpanel'; Mixpanel.init(t).track('asked', { prompt })`,
      `gtag('event', 'asked', { prompt })`,
      `import * as Sentry from '@sentry/cloudflare'; Sentry.setTag('prompt', prompt)`,
      `import * as Sentry from '@sentry/bun'; Sentry.logger.info(prompt)`,
      `import bunyan from 'bunyan'; bunyan.createLogger({}).info(prompt)`,
      `import { consola } from 'consola'; consola.withTag('a').info(prompt)`,
      `import { Logger } from '@nestjs/common'; Logger.log(prompt)`,
      `import log from 'electron-log'; log.info(prompt)`,
    ],
  ],
  io: [
    (api) => ioRow(api) !== undefined,
    [
      `import { ofetch } from 'ofetch'; ofetch(u)`,
      `new EventSource(u)`,
      `import axios from 'axios'; axios.create({}).get(u)`,
      `import { createClient } from 'redis'; createClient({ url: u })`,
      `import mongoose from 'mongoose'; mongoose.connect(u)`,
    ],
  ],
  identity: [
    (api) => identityApis.has(api),
    [
      `import { CognitoJwtVerifier } from 'aws-jwt-verify'; CognitoJwtVerifier.create({}).verify(token)`,
      `import { getKindeServerSession } from '@kinde-oss/kinde-auth-nextjs/server'; getKindeServerSession().getUser()`,
      `import { StackServerApp } from '@stackframe/stack'; new StackServerApp({}).getUser()`,
      `import { Auth0Client } from '@auth0/nextjs-auth0/server'; new Auth0Client().getSession()`,
      `import { getAuth } from '@hono/clerk-auth'; getAuth(c)`,
      `import { verify } from 'hono/jwt'; verify(token, secret)`,
    ],
  ],
  request: [
    (api) => requestCalls.has(api),
    [
      `import { getHeader } from 'h3'; getHeader(event, 'x-name')`,
      `import { readValidatedBody } from 'h3'; readValidatedBody(event, parse)`,
    ],
  ],
  telemetry: [
    any(telemetryRows),
    [
      `import { trackOpenAI } from 'opik-openai'; trackOpenAI(client)`,
      `import { OpikExporter } from 'opik-vercel'; new OpikExporter()`,
      `import { monitorOpenAI } from 'lunary/openai'; monitorOpenAI(client)`,
      `import { wrapOpenAI } from 'weave'; wrapOpenAI(client)`,
      `import { AISDKExporter } from 'langsmith/vercel'; new AISDKExporter()`,
      `import { wrapGoogleGenAI } from 'braintrust'; wrapGoogleGenAI(client)`,
    ],
  ],
  retention: [
    any(retentionDefaults),
    [
      `import { Mistral } from '@mistralai/mistralai'; new Mistral().beta.conversations.start({ inputs })`,
      `import { DeepgramClient } from '@deepgram/sdk'; new DeepgramClient({}).listen.v1.media.transcribeUrl({ url })`,
    ],
  ],
  'third party': [
    any(thirdPartyRows),
    [
      `import { LinkupClient } from 'linkup-sdk'; new LinkupClient({})`,
      `import { Daytona } from '@daytonaio/sdk'; new Daytona()`,
      `import { Sandbox } from '@vercel/sandbox'; Sandbox.create({})`,
    ],
  ],
  setting: [
    any(settingRows),
    [
      `import { Mistral } from '@mistralai/mistralai'; new Mistral().agents.complete({ maxTokens })`,
      `import { LlmAgent } from '@google/adk'; new LlmAgent({ model })`,
    ],
  ],
  'identity slot': [
    (api) => identitySlotRows.some((row) => row.api.test(api) && row.slots.some((slot) => slot.includes('Helicone'))),
    [
      `import OpenAI from 'openai'; new OpenAI({ defaultHeaders: { 'Helicone-User-Id': user.email } })`,
      `import OpenAI from 'openai'; new OpenAI().chat.completions.create({}, { headers: { 'Helicone-User-Id': user.email } })`,
    ],
  ],
  client: [
    (api) => providerClients.has(api),
    [
      `import { createDeepSeek } from '@ai-sdk/deepseek'; createDeepSeek({ apiKey })`,
      `import { ChatMistralAI } from '@langchain/mistralai'; new ChatMistralAI({ apiKey })`,
      `import { OpenRouter } from '@openrouter/sdk'; new OpenRouter({ apiKey })`,
      `import { Pinecone } from '@pinecone-database/pinecone'; new Pinecone({ apiKey })`,
    ],
  ],
};

describe('catalogue of TypeScript packages', () => {
  for (const [parts, code] of prompts) it(`reads the prompt of ${code}`, () => assert.deepEqual(told(code), parts));
  for (const [table, [knows, codes]] of Object.entries(tables))
    for (const code of codes)
      it(`knows by its ${table} row ${code}`, () => assert.ok(apisOf(code).some(knows), `not among ${apisOf(code).join(' ')}`));
  it('ends on a text that is made of itself', () =>
    assert.deepEqual(
      told(`import { InvokeModelCommand } from '@aws-sdk/client-bedrock-runtime';
        let body = Buffer.from(x); body = Buffer.from(body); new InvokeModelCommand({ body })`),
      [],
    ));
});
