import { tableOf } from '../table.js';

export interface LogRow {
  readonly api: string;
  /** How a person calls the place where the text ends up. */
  readonly title: string;
  /** First argument that carries content; levels and event names before it do not count. */
  readonly from?: number;
}

const levels = '{trace,debug,info,warn,error,fatal,log,verbose,silly,http,notice}';

const logRows: readonly LogRow[] = [
  { api: ':console.{log,info,warn,error,debug,dir,table,trace}', title: 'the console' },
  { api: `{pino:default(),pino:pino(),pino:Logger()}.${levels}`, title: 'the pino log' },
  {
    api: `{winston:createLogger(),winston:default.createLogger(),winston:Logger(),winston:default}.${levels}`,
    title: 'the winston log',
  },
  {
    api: `{bunyan:createLogger(),bunyan:default.createLogger(),log4js:getLogger(),log4js:default.getLogger(),loglevel:default,loglevel:default.getLogger(),electron-log:default,consola:consola.withTag(),consola:createConsola().withTag(),@nestjs/common:Logger,consola:default,consola:consola,consola:createConsola(),tslog:Logger(),signale:default,signale:Signale(),@nestjs/common:Logger(),@aws-lambda-powertools/logger:Logger(),firebase-functions:logger,firebase-functions/v2:logger,roarr:Roarr,loglayer:LogLayer(),@logtail/node:Logtail(),@logtail/next:Logger(),next-axiom:log,next-axiom:Logger()}.${levels}`,
    title: 'the log',
  },
  { api: `firebase-functions/logger:${levels}`, title: 'the log' },
  {
    api: '@sentry/{node,nextjs,browser,react,core,bun,sveltekit,remix,cloudflare,deno,aws-serverless,google-cloud-serverless,nestjs,astro,nuxt,vue,angular,svelte,solid,electron,react-native}:{captureMessage,captureException,captureEvent,setContext,setExtra,setExtras,setTag,setTags,setAttribute,setAttributes,addBreadcrumb,default.captureMessage,default.captureException}',
    title: 'Sentry',
  },
  {
    api: `@sentry/{node,nextjs,browser,react,core,bun,sveltekit,remix,cloudflare,deno,aws-serverless,nestjs,astro,nuxt}:logger.${levels}`,
    title: 'Sentry',
  },
  { api: '{posthog-node:PostHog(),posthog-js:default}.capture', title: 'PostHog' },
  {
    api: '{mixpanel:init().,mixpanel:default.init().,mixpanel-browser:default.,@segment/analytics-node:Analytics().,@segment/analytics-next:AnalyticsBrowser.load().,@vercel/analytics:,@vercel/analytics/server:,@vercel/analytics/react:,@amplitude/analytics-node:,@amplitude/analytics-node:default.,@amplitude/analytics-browser:,@amplitude/analytics-browser:default.,@rudderstack/rudder-sdk-node:default().}track',
    title: 'analytics',
  },
  { api: ':gtag', title: 'analytics' },
  {
    api: '@opentelemetry/api-logs:logs.getLogger().emit',
    title: 'the OpenTelemetry log',
  },
  { api: '{debug:default(),debug:createDebug()}', title: 'the debug log' },
];

let table: ReadonlyMap<string, LogRow> | undefined;
export function logRow(api: string): LogRow | undefined {
  table ??= tableOf(logRows);
  return table.get(api);
}

/** Names of values that say how much or which, not what: ids, counts, durations. */
export const harmlessNames =
  /^(.*_?ids?|.*(Id|Ids|ID|Count|Counts|Length|Size|Ms|Index|Status|Type|At|Time|Duration|Tokens|Url|Version|Kind|Mode|Level|Model|Provider|Limit|Page)|id|ids|count|length|size|status|type|index|limit|offset|page|role|model|usage|duration|elapsed|timestamp|created|finishReason|finish_reason|stopReason|stop_reason|object|confidence|score|probability|similarity|err(?:or)?s?|err(?:or)?[A-Z_]\w*|code|statusCode|ok|success|done)$/;

/** Members of a model's answer in which its text stands. */
export const answerContent =
  /^(?:message|messages|content|text|choices|candidates|output|output_text|outputText|completion|parts|delta|generations|response|answer|object)$/;

/** Members that hold a tool call, whose `name` says which tool and not what for. */
export const toolCallNames: ReadonlySet<string> = new Set([
  'function',
  'functionCall',
  'functionCalls',
  'function_call',
  'tool_calls',
  'toolCalls',
  'toolCall',
  'content',
  'content_block',
]);

/** Names of a project's functions that take content out of a text. */
export const redactorName =
  /^(?:redact|mask|scrub|anonymi[sz]|pseudonymi[sz]|deidentif|hash|digest|fingerprint)|^sanitize\w*logs?$|redacted$/i;
