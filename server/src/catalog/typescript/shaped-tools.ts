/** How frameworks that no row knows, a project's own among them, write a tool: the parts that together prove it. */
export const shapedTool = {
  description: ['description', 'toolDescription', 'getDescription', 'getToolDescription'],
  schema: ['inputSchema', 'parameters', 'input_schema', 'schema', 'argsSchema', 'paramsSchema'],
  handler: ['execute', 'handler', 'run', 'func', 'invoke', 'call', '_call'],
  /** What routes, jobs and steps of a workflow have beside such parts, and a tool does not. */
  foreign: [
    'method',
    'path',
    'url',
    'route',
    'responses',
    'response',
    'outputs',
    'cron',
    'schedule',
    'trigger',
    'queue',
    'event',
  ],
} as const;

/** API paths of schemas that describe an object: zod, valibot, TypeBox, Effect, and what makes JSON Schema of them. */
export const objectSchema =
  /^(?:zod(?:\/[\w-]+)?|@hono\/zod-openapi|valibot|@sinclair\/typebox|typebox|effect|zod-to-json-schema|ai):(?:.*\b(?:object|strictObject|looseObject|Object|Struct|zodToJsonSchema|toJSONSchema|jsonSchema|zodSchema))\b/;

/**
 * Names of a package's functions that take a tool; what any other one is given may be a job, a route or a command. A hook
 * of React (`useTool`) runs in the browser of the person whom it serves.
 */
export const takesTool = /^(?!use[A-Z]).*(?:tool|skill|plugin|ability)/i;

/** First parameters that carry what a framework hands along, before or instead of the model's arguments. */
export const notArguments = /^_?(?:ctx|context|c|req|request|res|event|state|session|env|runtime|deps|\w*[iI]d|_+)$/;

/** Classes that are a tool when they are extended; their input may be a bare text without a schema. */
export const toolClass =
  /^(?:@langchain\/core\/tools|langchain\/tools(?:\/\w+)?|@langchain\/community\/tools(?:\/\w+)?|langchain):(?:Tool|StructuredTool)$/;
