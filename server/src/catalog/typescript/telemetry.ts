import { furtherTelemetryRows } from './telemetry-further.js';
import type { TelemetryRow } from './telemetry-row.js';

const aiCall = /^ai:(generateText|streamText|generateObject|streamObject|embed|embedMany|ToolLoopAgent|Experimental_Agent)$/;

export const telemetryRows: readonly TelemetryRow[] = [
  ...(['experimental_telemetry', 'telemetry'] as const).map(
    (name): TelemetryRow => ({
      api: aiCall,
      title: 'AI SDK telemetry',
      when: [[`0.${name}.isEnabled`, true]],
      unlessAll: [
        [`0.${name}.recordInputs`, false],
        [`0.${name}.recordOutputs`, false],
      ],
      at: `0.${name}`,
      add: 'recordInputs: false, recordOutputs: false',
      source: 'ai 3 to 7: recordInputs and recordOutputs default to true',
    }),
  ),
  {
    api: /^@sentry\/[\w-]+:(vercelAIIntegration|openAIIntegration|anthropicAIIntegration|googleGenAIIntegration|langChainIntegration|default\.vercelAIIntegration)$/,
    title: 'Sentry',
    when: [['0.recordInputs', true]],
    at: '0',
    add: 'recordInputs: false, recordOutputs: false',
    source: '@sentry/node 9 to 11',
  },
  {
    api: /^@sentry\/[\w-]+:(vercelAIIntegration|openAIIntegration|anthropicAIIntegration|googleGenAIIntegration|langChainIntegration)$/,
    title: 'Sentry',
    when: [['0.recordOutputs', true]],
    at: '0',
    add: 'recordInputs: false, recordOutputs: false',
    source: '@sentry/node 9 to 11',
  },
  {
    api: /^@sentry\/(?!cli)[\w-]+:(?:default\.)?init$/,
    title: 'Sentry',
    unless: [
      ['0.beforeSendSpan', '*'],
      ['0.beforeSendTransaction', '*'],
    ],
    unlessAll: [
      ['0.dataCollection.genAI.inputs', false],
      ['0.dataCollection.genAI.outputs', false],
    ],
    byDefault: true,
    versions: '>=11',
    strict: true,
    source: '@sentry/* 11: dataCollection.genAI records inputs and outputs by default',
  },
  {
    api: /^@sentry\/[\w-]+:instrument(OpenAi|OpenAI|Anthropic)\w*$/,
    title: 'Sentry',
    when: [['1.recordInputs', true]],
    at: '1',
    add: 'recordInputs: false, recordOutputs: false',
    source: '@sentry/browser 10',
  },
  {
    api: /^@langfuse\/otel:LangfuseSpanProcessor$|^langfuse-vercel:LangfuseExporter$/,
    title: 'Langfuse',
    unless: [['0.mask', '*']],
    byDefault: true,
    source: '@langfuse/otel 4 to 5: all inputs and outputs, unless mask is given',
  },
  {
    api: /^(@langfuse\/langchain|langfuse-langchain):(CallbackHandler|default)$/,
    title: 'Langfuse',
    unless: [['0.mask', '*']],
    byDefault: true,
    source: '@langfuse/langchain 4 to 5',
  },
  {
    api: /^(@langfuse\/openai|langfuse):observeOpenAI$/,
    title: 'Langfuse',
    unless: [['1.mask', '*']],
    byDefault: true,
    source: '@langfuse/openai 4 to 5',
  },
  {
    api: /^langsmith\/wrappers(\/\w+)?:(wrapOpenAI|wrapSDK|wrapAnthropic)$/,
    title: 'LangSmith',
    unless: [
      ['1.processInputs', '*'],
      ['1.client', '*'],
    ],
    byDefault: true,
    source: 'langsmith 0.1 to 0.12',
  },
  {
    api: /^langsmith\/traceable:traceable$/,
    title: 'LangSmith',
    unless: [
      ['1.processInputs', '*'],
      ['1.client', '*'],
    ],
    byDefault: true,
    source: 'langsmith 0.1 to 0.12',
  },
  {
    api: /^@posthog\/ai(\/\w+)?:(withTracing)$/,
    title: 'PostHog',
    unless: [['2.posthogPrivacyMode', true]],
    at: '2',
    add: 'posthogPrivacyMode: true',
    byDefault: true,
    source: '@posthog/ai 8: posthogPrivacyMode defaults to false',
  },
  {
    api: /^braintrust:(wrapOpenAI|wrapAISDK|wrapAISDKModel|wrapAnthropic)$/,
    title: 'Braintrust',
    byDefault: true,
    source: 'braintrust 3: everything unless setMaskingFunction is called',
  },
  {
    api: /^@openai\/agents(-core)?:Runner$/,
    title: 'OpenAI Agents tracing',
    when: [['0.traceIncludeSensitiveData', true]],
    at: '0',
    add: 'traceIncludeSensitiveData: false',
    source: '@openai/agents 0.1 to 0.20',
  },
  {
    api: /^@openai\/agents(-core)?:setSensitiveDataLoggingEnabled$/,
    title: 'OpenAI Agents logging',
    when: [['0', true]],
    source: '@openai/agents 0.1 to 0.20',
  },
  {
    api: /^@anthropic-ai\/sdk:(default|Anthropic)$/,
    title: 'Anthropic SDK tracing',
    when: [['0.openTelemetry.traces.contentMode', 'content']],
    at: '0.openTelemetry.traces',
    add: "contentMode: 'metadata_only'",
    source: '@anthropic-ai/sdk 1',
  },
  {
    api: /^@traceloop\/node-server-sdk:(initialize|default\.initialize)$/,
    title: 'Traceloop',
    unless: [['0.traceContent', false]],
    at: '0',
    add: 'traceContent: false',
    byDefault: true,
    source: '@traceloop/node-server-sdk: traceContent defaults to true',
  },
  {
    api: /^ai:registerTelemetry$/,
    title: 'AI SDK telemetry',
    byDefault: true,
    strict: true,
    source: 'ai 7: once registered, each call records inputs and outputs unless its own telemetry option says otherwise',
  },
  {
    api: /^@ai-sdk\/devtools:(devToolsMiddleware|DevToolsTelemetry)$/,
    title: 'AI SDK devtools',
    byDefault: true,
    source: 'ai 6 to 7 documentation: prompts and answers in plain text under .devtools/',
  },
  ...furtherTelemetryRows,
];

/** Calls anywhere in a project's tracing set-up that keep content out for all of a vendor's recorders. */
export const telemetryMasks: Readonly<Record<string, RegExp>> = {
  Braintrust: /^braintrust:setMaskingFunction$/,
  'Datadog LLM Observability': /^dd-trace:.*\.llmobs\.registerProcessor$/,
  'OpenAI Agents tracing': /^@openai\/agents(?:-core)?:setTracingDisabled$/,
};
