import { tablesOf } from '../table.js';

/** How a package defines a tool. Slots are argument index and property path; `last` is the last argument. */
export interface ToolRow {
  readonly api: string;
  /** Imported names or constants of which the first argument must be one. */
  readonly when?: readonly string[];
  readonly name?: string;
  readonly description?: readonly string[];
  readonly schema?: readonly string[];
  readonly handler: readonly string[];
  /** Path below the handler's first parameter where the model's arguments stand; empty for the parameter itself. */
  readonly argumentsAt?: readonly string[];
  /** Index of the handler's parameter that carries trusted context. */
  readonly contextParam?: number;
  readonly source: string;
}

const mcpServer =
  '{@modelcontextprotocol/sdk/server/mcp.js,@modelcontextprotocol/sdk/server/mcp,@modelcontextprotocol/server}:McpServer()';
const mcpLowLevel =
  '{@modelcontextprotocol/sdk/server/index.js,@modelcontextprotocol/sdk/server/index,@modelcontextprotocol/sdk/server,@modelcontextprotocol/server}:Server()';

const toolRows: readonly ToolRow[] = [
  {
    api: 'ai:{tool,dynamicTool}',
    description: ['0.description'],
    schema: ['0.inputSchema', '0.parameters'],
    handler: ['0.execute'],
    contextParam: 1,
    source: 'ai 3 to 7',
  },
  {
    api: '{@langchain/core/tools,langchain,langchain/tools}:tool',
    name: '1.name',
    description: ['1.description'],
    schema: ['1.schema'],
    handler: ['0'],
    contextParam: 1,
    source: '@langchain/core tools',
  },
  {
    api: '{@langchain/core/tools,langchain/tools}:{DynamicStructuredTool,DynamicTool}',
    name: '0.name',
    description: ['0.description'],
    schema: ['0.schema'],
    handler: ['0.func'],
    contextParam: 2,
    source: '@langchain/core tools',
  },
  {
    api: '{@openai/agents,@openai/agents-core,@openai/agents/realtime,@openai/agents-realtime}:tool',
    name: '0.name',
    description: ['0.description'],
    schema: ['0.parameters'],
    handler: ['0.execute'],
    contextParam: 1,
    source: '@openai/agents 0.1 to 0.20',
  },
  {
    api: '@mastra/core/tools:createTool',
    name: '0.id',
    description: ['0.description'],
    schema: ['0.inputSchema'],
    handler: ['0.execute'],
    contextParam: 1,
    source: '@mastra/core 1',
  },
  {
    api: `${mcpServer}.registerTool`,
    name: '0',
    description: ['1.description'],
    schema: ['1.inputSchema'],
    handler: ['2', 'last'],
    contextParam: 1,
    source: '@modelcontextprotocol/sdk 1.13 to 1.32, server 2',
  },
  {
    api: `${mcpServer}.tool`,
    name: '0',
    description: ['1'],
    schema: ['2', '1'],
    handler: ['last'],
    contextParam: 1,
    source: '@modelcontextprotocol/sdk 1',
  },
  {
    api: `${mcpLowLevel}.setRequestHandler`,
    when: ['CallToolRequestSchema', 'tools/call'],
    handler: ['1'],
    argumentsAt: ['params', 'arguments'],
    contextParam: 1,
    source: '@modelcontextprotocol/sdk 0.5 to 1.32, server 2',
  },
  {
    api: `${mcpLowLevel}.setRequestHandler`,
    when: ['ReadResourceRequestSchema', 'resources/read'],
    handler: ['1'],
    argumentsAt: ['params', 'uri'],
    contextParam: 1,
    source: '@modelcontextprotocol/sdk 0.5 to 1.32, server 2',
  },
  {
    api: 'fastmcp:FastMCP().addTool',
    name: '0.name',
    description: ['0.description'],
    schema: ['0.parameters'],
    handler: ['0.execute'],
    contextParam: 1,
    source: 'fastmcp 1 to 4',
  },
  {
    api: '@anthropic-ai/claude-agent-sdk:tool',
    name: '0',
    description: ['1'],
    schema: ['2'],
    handler: ['3'],
    source: '@anthropic-ai/claude-agent-sdk 0.1 to 0.3',
  },
  {
    api: '{@anthropic-ai/sdk/helpers/beta/zod,@anthropic-ai/sdk/helpers/zod,@anthropic-ai/sdk/helpers/beta/json-schema}:{betaZodTool,betaTool}',
    name: '0.name',
    description: ['0.description'],
    schema: ['0.inputSchema'],
    handler: ['0.run'],
    source: '@anthropic-ai/sdk 0.60 to 1.12',
  },
  {
    api: 'openai/helpers/zod:{zodFunction,zodResponsesFunction}',
    name: '0.name',
    description: ['0.description'],
    schema: ['0.parameters'],
    handler: ['0.function'],
    source: 'openai 4 to 7',
  },
  {
    api: 'genkit:genkit().defineTool',
    name: '0.name',
    description: ['0.description'],
    schema: ['0.inputSchema'],
    handler: ['1'],
    contextParam: 1,
    source: 'genkit 1',
  },
  {
    api: '@google/adk:FunctionTool',
    name: '0.name',
    description: ['0.description'],
    schema: ['0.parameters'],
    handler: ['0.execute'],
    contextParam: 1,
    source: '@google/adk 2',
  },
  {
    api: 'llamaindex:{tool,FunctionTool.from}',
    name: '0.name',
    description: ['0.description', '1.description'],
    schema: ['0.parameters', '1.parameters'],
    handler: ['0.execute', '0'],
    source: 'llamaindex 0.12',
  },
];

let table: ReadonlyMap<string, readonly ToolRow[]> | undefined;
/** The rows of an API path; more than one where the first argument decides what a handler is for. */
export function toolRowsOf(api: string): readonly ToolRow[] {
  table ??= tablesOf(toolRows);
  return table.get(api) ?? [];
}

/** Properties by which a tool that stands as a plain object in a model call's `tools` holds its parts. */
export const plainTool = {
  handler: ['execute', 'function', 'run', 'handler', 'invoke'],
  description: ['description'],
  schema: ['inputSchema', 'parameters', 'input_schema', 'schema'],
} as const;
