import type { TelemetryRow } from './telemetry-row.js';

/** Observability services, gateways that store what passes, and frameworks' own tracing. */
export const furtherTelemetryRows: readonly TelemetryRow[] = [
  {
    api: /^@genkit-ai\/(?:google-cloud|firebase)(?:\/\w+)?:enable(?:GoogleCloud|Firebase)Telemetry$/,
    title: 'Genkit telemetry',
    unless: [['0.disableLoggingInputAndOutput', true]],
    at: '0',
    add: 'disableLoggingInputAndOutput: true',
    byDefault: true,
    source: '@genkit-ai/google-cloud and @genkit-ai/firebase 1.42: inputs and outputs are logged unless switched off',
  },
  ...(['recordInputs', 'recordOutputs'] as const).map(
    (name): TelemetryRow => ({
      api: /^@sentry\/[\w-]+:(?:default\.)?wrapMcpServerWithSentry$/,
      title: 'Sentry',
      when: [[`1.${name}`, true]],
      at: '1',
      add: 'recordInputs: false, recordOutputs: false',
      source: '@sentry/node 10 to 11, wrapMcpServerWithSentry(server, { recordInputs, recordOutputs })',
    }),
  ),
  {
    api: /^langsmith\/experimental\/vercel:wrapAISDK$/,
    title: 'LangSmith',
    unless: [
      ['1.processInputs', '*'],
      ['1.client', '*'],
    ],
    byDefault: true,
    source: 'langsmith 0.3 to 0.12',
  },
  {
    api: /^@posthog\/ai(?:\/langchain)?:LangChainCallbackHandler$/,
    title: 'PostHog',
    unless: [['0.privacyMode', true]],
    at: '0',
    add: 'privacyMode: true',
    byDefault: true,
    source: '@posthog/ai 8: privacyMode defaults to false',
  },
  {
    api: /^@posthog\/ai(?:\/(?:openai|anthropic|gemini))?:(?:OpenAI|AzureOpenAI|Anthropic|GoogleGenAI)$/,
    title: 'PostHog',
    byDefault: true,
    strict: true,
    source:
      '@posthog/ai 8: posthogPrivacyMode of each call defaults to false; privacyMode of the PostHog client may be set elsewhere',
  },
  {
    api: /^dd-trace:(?:\*|default|tracer)(?:\.default)?\.init$/,
    title: 'Datadog LLM Observability',
    when: [['0.llmobs', '*']],
    byDefault: true,
    source: 'dd-trace 5 to 6: inputs and outputs of openai, ai, langchain, anthropic, bedrock, vertex',
  },
  {
    api: /^@sentry\/(?!cli)[\w-]+:(?:default\.)?init$/,
    title: 'Sentry',
    when: [['0.sendDefaultPii', true]],
    unless: [
      ['0.beforeSendSpan', '*'],
      ['0.beforeSendTransaction', '*'],
    ],
    versions: '>=10 <11',
    strict: true,
    source: '@sentry/* 10: recordInputs and recordOutputs of the integrations for models default to sendDefaultPii',
  },
  {
    api: /^opik-(?:openai:trackOpenAI|vercel:OpikExporter|langchain:OpikCallbackHandler)$/,
    title: 'Opik',
    byDefault: true,
    source: 'opik-openai, opik-vercel and opik-langchain documentation: inputs and outputs of every call',
  },
  {
    api: /^lunary\/openai:monitorOpenAI$/,
    title: 'Lunary',
    byDefault: true,
    source: 'lunary documentation: prompts and answers of every call',
  },
  {
    api: /^weave:(?:wrapOpenAI|wrapGoogleGenAI)$/,
    title: 'Weave',
    byDefault: true,
    source: 'weave: messages and answers of the wrapped client',
  },
  {
    api: /^langsmith\/(?:wrappers\/gemini:wrapGemini|vercel:AISDKExporter)$/,
    title: 'LangSmith',
    unless: [
      ['0.client', '*'],
      ['1.processInputs', '*'],
      ['1.client', '*'],
    ],
    byDefault: true,
    source: 'langsmith 0.3 to 0.12',
  },
  {
    api: /^braintrust:(?:wrapGoogleGenAI|wrapClaudeAgentSDK|wrapMastraAgent|BraintrustMiddleware)$/,
    title: 'Braintrust',
    byDefault: true,
    source: 'braintrust 3: everything unless setMaskingFunction is called',
  },
  {
    api: /^weave:op$/,
    title: 'Weave',
    byDefault: true,
    source: 'weave: arguments and results of the wrapped function',
  },
  {
    api: /^@arizeai\/openinference-instrumentation-[\w-]+:\w+Instrumentation$/,
    title: 'OpenInference',
    unlessAll: [
      ['0.traceConfig.hideInputs', true],
      ['0.traceConfig.hideOutputs', true],
    ],
    byDefault: true,
    strict: true,
    source:
      '@arizeai/openinference-core 2.7: all, unless traceConfig or OPENINFERENCE_HIDE_INPUTS and OPENINFERENCE_HIDE_OUTPUTS say otherwise',
  },
  {
    api: /^@mastra\/observability:Observability$/,
    title: 'Mastra observability',
    byDefault: true,
    strict: true,
    source: '@mastra/core 1.71: spans carry inputs and outputs; SensitiveDataFilter goes by the names of keys',
  },
  {
    api: /^@openai\/agents(?:-core)?:(?:run|Runner)$/,
    title: 'OpenAI Agents tracing',
    unless: [
      ['0.tracingDisabled', true],
      ['0.traceIncludeSensitiveData', false],
    ],
    byDefault: true,
    strict: true,
    source: '@openai/agents 0.1 to 0.20: tracing to the provider is on, traceIncludeSensitiveData defaults to true',
  },
  {
    api: /^(?:openai:(?:default|OpenAI)|@anthropic-ai\/sdk:(?:default|Anthropic)|@ai-sdk\/\w+:create\w+)$/,
    title: 'Helicone',
    when: [['0.baseURL', /\bhelicone\.ai\b/]],
    unlessAll: [
      ['0.defaultHeaders.Helicone-Omit-Request', '*'],
      ['0.defaultHeaders.Helicone-Omit-Response', '*'],
    ],
    byDefault: true,
    strict: true,
    source: 'Helicone documentation: bodies are stored unless Helicone-Omit-Request and Helicone-Omit-Response are sent',
  },
  {
    api: /^(?:openai:(?:default|OpenAI)|@anthropic-ai\/sdk:(?:default|Anthropic)|@ai-sdk\/\w+:create\w+)$/,
    title: 'Cloudflare AI Gateway',
    when: [['0.baseURL', /\bgateway\.ai\.cloudflare\.com\b/]],
    unless: [
      ['0.defaultHeaders.cf-aig-collect-log-payload', '*'],
      ['0.defaultHeaders.cf-aig-collect-log', '*'],
      ['0.headers.cf-aig-collect-log-payload', '*'],
      ['0.headers.cf-aig-collect-log', '*'],
    ],
    byDefault: true,
    strict: true,
    source: 'Cloudflare AI Gateway documentation: bodies are logged unless cf-aig-collect-log-payload is false',
  },
];
