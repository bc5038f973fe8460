/** A call that writes what it is given into a trace, with the argument and property paths of what people or models wrote. */
export interface RecorderRow {
  readonly api: RegExp;
  readonly title: string;
  readonly content: readonly string[];
  readonly source: string;
}

const inputs = ['0.input', '0.output', '0.prompt', '0.completion'];

export const recorderRows: readonly RecorderRow[] = [
  {
    api: /^langfuse(?:-node)?:(?:default|Langfuse)\(\)(?:\.\w+\(\))*\.(?:trace|span|generation|event|update|end)$/,
    title: 'Langfuse',
    content: inputs,
    source: 'langfuse 3, createTraceBody and createGenerationBody',
  },
  {
    api: /^@langfuse\/tracing:(?:startObservation|startActiveObservation|updateActiveObservation|updateActiveTrace|startObservation\(\)\.(?:update|startObservation))$/,
    title: 'Langfuse',
    content: [...inputs, '1.input', '1.output'],
    source: '@langfuse/tracing 4 to 5',
  },
  {
    api: /^braintrust:(?:currentSpan\(\)|initLogger\(\)|startSpan\(\)|Span\(\))\.log$/,
    title: 'Braintrust',
    content: inputs,
    source: 'braintrust 3, Span.log',
  },
  {
    api: /^dd-trace:(?:\*|default|tracer)(?:\.init\(\))?\.llmobs\.annotate$/,
    title: 'Datadog',
    content: ['0.inputData', '0.outputData', '1.inputData', '1.outputData'],
    source: 'dd-trace 5 to 6, llmobs.annotate(span?, options)',
  },
];

/** Methods by which tracers of many makes write a span or an observation. */
export const spanMethods = /^(?:trace|span|generation|observation|event|update|end|startSpan|startObservation|recordSpan|log)$/;
/** Properties that, beside `input` or `output`, only the record of a traced step has. */
export const spanProperties: ReadonlySet<string> = new Set([
  'startTime',
  'endTime',
  'level',
  'statusMessage',
  'observationType',
  'traceId',
  'parentObservationId',
  'completionStartTime',
]);

/** Attributes of a span that by convention hold what was said. */
export const contentAttributes =
  /^(?:gen_ai\.(?:input\.messages|output\.messages|system_instructions|tool\.call\.(?:arguments|result)|prompt|completion|content)\b|ai\.(?:prompt|response\.text|toolCall\.(?:args|result))|llm\.(?:prompts?|completions?|input_messages|output_messages)|traceloop\.entity\.(?:input|output)|(?:input|output)\.value)/;

/** Names of a program's own switches for recording what people write. */
export const privacySwitch =
  /pii|privacy|sensitive|redact|mask|verbose|debug|(?:trace|log|send|store|include|record|capture|save|keep)_?(?:content|prompts?|inputs?|outputs?|texts?|messages?|raw|bodies|body|io|data)/i;
