import type { CommandSpec, OptionSpec } from './args.js';

export const formats = ['text', 'json', 'sarif'] as const;
export type Format = (typeof formats)[number];
export const failLevels = ['error', 'warning', 'info', 'never'] as const;
export type FailLevel = (typeof failLevels)[number];

const settingsOptions: readonly OptionSpec[] = [
  { name: 'config', value: 'FILE', help: 'settings file, instead of leaklint.config.yaml, .json or .jsonc of the workspace' },
  {
    name: 'preset',
    value: 'NAME',
    choices: ['recommended', 'strict'],
    help: 'recommended, or strict for what is worth a look too',
  },
  { name: 'rule', value: 'ID=LEVEL', isRepeatable: true, help: 'set one rule to error, warning, info or off; may be repeated' },
];

/** Every command, in the order of the help. */
export const commands: readonly CommandSpec[] = [
  {
    name: 'scan',
    usage: '[paths]',
    summary: 'find where user data leaks, in the workspace or in some files and folders of it',
    details:
      'Ends with 0 when nothing is at or above --fail-on, 1 with findings, 2 for wrong usage or settings, 3 when a file or folder could not be read, 130 when interrupted.',
    maxArguments: Number.POSITIVE_INFINITY,
    options: [
      { name: 'format', value: 'NAME', choices: formats, help: 'text (default), json or sarif' },
      { name: 'output', value: 'FILE', help: 'write the report to a file instead of the terminal' },
      ...settingsOptions,
      {
        name: 'fail-on',
        value: 'LEVEL',
        choices: failLevels,
        help: 'error, warning (default), info or never: what makes the exit code 1',
      },
      { name: 'fix', help: 'apply the safe fixes, then report what is left' },
      {
        name: 'fix-suggestions',
        help: 'with --fix or --fix-dry-run: apply suggestions too, which are right in most code and want a look at the diff',
      },
      { name: 'fix-dry-run', help: 'print what --fix would change as a diff, secrets masked, and change nothing' },
      { name: 'stdin', help: 'read one file from the standard input; needs --stdin-filename' },
      { name: 'stdin-filename', value: 'FILE', help: 'the path that the standard input stands for' },
      {
        name: 'jobs',
        value: 'N',
        help: 'threads to use; default: one for every two processors, at most 4, and one alone for what is read in a moment',
      },
      {
        name: 'cache-dir',
        value: 'FOLDER',
        help: "where to leave what makes the next scan fast; default: leaklint in this user's cache folder",
      },
      { name: 'no-cache', help: 'look at every file anew and leave nothing behind' },
      { name: 'quiet', help: 'one line for each finding, nothing else' },
    ],
  },
  {
    name: 'explain',
    usage: 'PATH:LINE',
    summary: 'why a finding is on that line, with the code along its path; or why no rule speaks there',
    maxArguments: 1,
    options: [...settingsOptions, { name: 'format', value: 'NAME', choices: ['text', 'json'], help: 'text (default) or json' }],
  },
  {
    name: 'rules',
    usage: '[ID]',
    summary: 'list the rules, or show one with its documentation',
    maxArguments: 1,
    options: [{ name: 'format', value: 'NAME', choices: ['text', 'json'], help: 'text (default) or json' }],
  },
  {
    name: 'config',
    usage: '',
    summary: 'show the effective settings and where each value comes from',
    maxArguments: 0,
    options: [...settingsOptions, { name: 'format', value: 'NAME', choices: ['text', 'json'], help: 'text (default) or json' }],
  },
  {
    name: 'lsp',
    usage: '--stdio',
    summary: 'run the language server, for any editor',
    maxArguments: 0,
    options: [{ name: 'stdio', help: 'speak over the standard input and output' }],
  },
];
