// The one place in the example that the end-to-end tests look at, in every editor.

export const scene = {
  file: 'src/chat.ts',
  language: 'typescript',
  /** Stands on one line, once in the file. */
  at: 'console.log(',
  rule: 'prompt-logged',
  /** Part of the fix's title. */
  fix: 'Log',
};
