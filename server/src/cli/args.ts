import { didYouMean } from '../config/suggest.js';
import { UsageError } from './exit.js';

export interface OptionSpec {
  readonly name: string;
  /** Placeholder of the value in the help; an option without one is a switch. */
  readonly value?: string;
  /** The only values that it takes. */
  readonly choices?: readonly string[];
  readonly isRepeatable?: boolean;
  readonly help: string;
}

export interface CommandSpec {
  readonly name: string;
  /** Arguments after the name, as the help shows them. */
  readonly usage: string;
  readonly summary: string;
  /** Further sentences of its help. */
  readonly details?: string;
  /** How many arguments it takes at most. */
  readonly maxArguments: number;
  readonly options: readonly OptionSpec[];
}

/** What was given: arguments in order, and values by option name. A switch has the value `true`. */
export interface Arguments {
  readonly positional: readonly string[];
  has(option: string): boolean;
  /** The last value given. */
  get(option: string): string | undefined;
  all(option: string): readonly string[];
}

/** "text, json or sarif". */
export const choiceOf = (choices: readonly string[]): string => choices.join(', ').replace(/, ([^,]*)$/, ' or $1');

function check({ name, choices }: OptionSpec, value: string, command: string): string {
  if (choices && !choices.includes(value)) {
    throw new UsageError(`--${name} takes ${choiceOf(choices)}, not "${value}".${didYouMean(value, choices)}`, command);
  }
  return value;
}

/** Reads the words after a command's name. Throws a UsageError that names what is wrong. */
export function parseArguments(spec: CommandSpec, words: readonly string[]): Arguments {
  const positional: string[] = [];
  const values = new Map<string, string[]>();
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] as string;
    if (word === '--') {
      positional.push(...words.slice(i + 1));
      break;
    }
    if (!word.startsWith('-') || word === '-') {
      positional.push(word);
      continue;
    }
    const [, name = '', inline] = /^--?([^=]*)(?:=([\s\S]*))?$/.exec(word) ?? [];
    const option = word.startsWith('--') ? spec.options.find((each) => each.name === name) : undefined;
    if (!option) {
      const hint = didYouMean(
        `--${name}`,
        spec.options.map((each) => `--${each.name}`),
      );
      throw new UsageError(`"${word.split('=')[0]}" is not an option of ${spec.name}.${hint}`, spec.name);
    }
    if (values.has(name) && !option.isRepeatable) throw new UsageError(`--${name} is given twice.`, spec.name);
    if (option.value === undefined) {
      if (inline !== undefined) throw new UsageError(`--${name} takes no value.`, spec.name);
      values.set(name, ['true']);
      continue;
    }
    const value = inline ?? words[i + 1];
    if (inline === undefined) i += 1;
    if (value === undefined || (inline === undefined && value.startsWith('--')))
      throw new UsageError(`--${name} needs a value: ${option.value}.`, spec.name);
    values.set(name, [...(values.get(name) ?? []), check(option, value, spec.name)]);
  }
  if (positional.length > spec.maxArguments) {
    throw new UsageError(
      `${spec.name} takes ${spec.maxArguments === 0 ? 'no arguments' : 'one argument'}, but "${positional[spec.maxArguments]}" follows.`,
      spec.name,
    );
  }
  return {
    positional,
    has: (option) => values.has(option),
    get: (option) => values.get(option)?.at(-1),
    all: (option) => values.get(option) ?? [],
  };
}
