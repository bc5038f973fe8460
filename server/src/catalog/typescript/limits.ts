/** An option that bounds how often an agent may go round, and from where on it no longer does. */
export interface StepLimitRow {
  /** Matches the API path of the call. */
  readonly api: RegExp;
  /** Argument index, then property path. */
  readonly option: readonly [argument: number, ...names: string[]];
  /** Finite numbers above this are worth a look; undefined where a high number is usual. */
  readonly usual?: number;
  /** What the package does when the option is left out, for the person who reads the fix. */
  readonly byDefault: string;
  readonly source: string;
}

export const stepLimitRows: readonly StepLimitRow[] = [
  {
    api: /^@openai\/agents(?:-core)?:(?:run|Runner\(\)\.run)$/,
    option: [2, 'maxTurns'],
    usual: 100,
    byDefault: '10 turns',
    source: '@openai/agents 0.1 to 0.20: null is no limit, DEFAULT_MAX_TURNS is 10',
  },
  {
    api: /^ai:(?:generateText|streamText)$/,
    option: [0, 'maxSteps'],
    usual: 100,
    byDefault: 'one step',
    source: 'ai 3.1 to 4',
  },
  {
    api: /^(?:@mastra\/core\/agent:Agent|@mastra\/core(?:\/mastra)?:Mastra\(\)\.getAgent)\(\)\.(?:generate|stream|generateLegacy|streamLegacy|generateVNext|streamVNext|network)$/,
    option: [1, 'maxSteps'],
    usual: 100,
    byDefault: 'five steps',
    source: '@mastra/core 0.10 to 1.71',
  },
  {
    api: /^genkit:genkit\(\)\.(?:generate|generateStream)$/,
    option: [0, 'maxTurns'],
    usual: 100,
    byDefault: 'five turns',
    source: 'genkit 1',
  },
  {
    api: /^(?:langchain\/agents|@langchain\/classic\/agents):(?:AgentExecutor|AgentExecutor\.fromAgentAndTools)$/,
    option: [0, 'maxIterations'],
    usual: 100,
    byDefault: '15 iterations',
    source: 'langchain 0.1 to 0.3, agents/executor',
  },
  {
    api: /^@anthropic-ai\/sdk:(?:default|Anthropic)\(\)\.beta\.messages\.toolRunner$/,
    option: [0, 'max_iterations'],
    usual: 100,
    byDefault: 'no limit',
    source: '@anthropic-ai/sdk 0.60 to 1.13, lib/tools/BetaToolRunner',
  },
  {
    api: /^@anthropic-ai\/claude-agent-sdk:query$/,
    option: [0, 'options', 'maxTurns'],
    byDefault: 'no limit',
    source: '@anthropic-ai/claude-agent-sdk 0.1 to 0.3',
  },
];

/** LangGraph's option; it may stand in the configuration of any runnable. */
export const recursionLimit = { name: 'recursionLimit', usual: 100, calls: /^(?:invoke|stream|streamEvents|batch|withConfig)$/ };

/** Calls that take the AI SDK's `stopWhen`. */
export const stopWhenCalls = /^ai:(?:generateText|streamText|ToolLoopAgent|Experimental_Agent|Agent|experimental_generateText)$/;
/** Conditions of `stopWhen` that are true only when the model itself is done. */
export const endlessConditions = /^ai:isLoopFinished\(\)$/;
/** Conditions of `stopWhen` that count steps. */
export const countingConditions = /^ai:(?:stepCountIs|isStepCount)$/;

/** Properties of a message that gives a tool's result back to a model. */
export const toolAnswerProperties: ReadonlySet<string> = new Set(['tool_call_id', 'tool_use_id', 'functionResponse']);
/** Constants that mark such a message. */
export const toolAnswerMarks: ReadonlySet<string> = new Set(['function_call_output', 'tool_result', 'tool-result']);
/** Members by which code asks whether the model wants another round. */
export const anotherRound: ReadonlySet<string> = new Set([
  'tool_calls',
  'toolCalls',
  'functionCalls',
  'finishReason',
  'finish_reason',
  'stop_reason',
]);

/** Names of what a loop counts against. */
export const boundName =
  /(?:max|limit|budget|remaining|deadline|quota|abort)(?!_?(?:output_?|completion_?|new_?)?tokens?|_?retries|_?length|_?duration)/i;
/** Calls in a loop by which a person takes part in every round. */
export const asksPerson = /^(?:question|prompt|ask|askUser|readLine|readline|nextLine|input|select|confirm|text|getUserInput)$/;
