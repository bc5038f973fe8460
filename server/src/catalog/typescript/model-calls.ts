import { tableOf } from '../table.js';
import { frameworkCallRows } from './framework-calls.js';
import { furtherCallRows } from './further-calls.js';
import { langchainCallRows } from './langchain-calls.js';
import { vendorCallRows } from './vendor-calls.js';

/**
 * How a slot is to be read: one text of a role, a list of messages, a text or list of messages (`input`),
 * or values for the variables of a prompt template.
 */
export type SlotKind = 'system' | 'user' | 'messages' | 'input' | 'variables';

export interface ModelCallRow {
  /** API path (model/typescript/values.ts says how it is written). */
  readonly api: string;
  /** Who gets the text, for messages to a person; `local` stays on the machine by default. */
  readonly provider: string;
  /** Argument index and property path, with how it is read. */
  readonly slots: readonly (readonly [path: string, kind: SlotKind])[];
  /** Where tools are given, as a list or as an object by name. */
  readonly tools?: string;
  /** Functions in the options whose first parameter carries model output. */
  readonly callbacks?: readonly string[];
  /** A call that only builds the prompt, such as a template; it returns no model output. */
  readonly builds?: true;
  /** Versions of the package that throw on system messages among the messages, unless the option at this path is given. */
  readonly refusesSystem?: { readonly versions: string; readonly unless: string };
  readonly source: string;
}

let table: ReadonlyMap<string, ModelCallRow> | undefined;
/** The row of an API path; braces are expanded on first use. */
export function modelCallRow(api: string): ModelCallRow | undefined {
  table ??= tableOf([...vendorCallRows, ...frameworkCallRows, ...langchainCallRows, ...furtherCallRows]);
  return table.get(api);
}

/** LangChain's message classes, by the role they give their content. */
export const messageClasses: Readonly<Record<string, 'system' | 'user' | 'assistant' | 'tool'>> = {
  SystemMessage: 'system',
  SystemMessagePromptTemplate: 'system',
  HumanMessage: 'user',
  HumanMessagePromptTemplate: 'user',
  AIMessage: 'assistant',
  AIMessagePromptTemplate: 'assistant',
  ToolMessage: 'tool',
  FunctionMessage: 'tool',
};

/** Role names as vendors write them. */
export const roleNames: Readonly<Record<string, 'system' | 'user' | 'assistant' | 'tool'>> = {
  system: 'system',
  developer: 'system',
  user: 'user',
  human: 'user',
  assistant: 'assistant',
  ai: 'assistant',
  model: 'assistant',
  tool: 'tool',
  function: 'tool',
};
