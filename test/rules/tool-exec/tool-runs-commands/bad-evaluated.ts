import { tool } from 'ai';
import vm from 'node:vm';
import { z } from 'zod';

export const calculator = tool({
  description: 'Evaluates a mathematical expression',
  inputSchema: z.object({ expression: z.string() }),
  execute: async ({ expression }) => ({ result: eval(expression) }),
//                                                   ^^^^^^^^^^ tool-runs-commands
});

export const runCode = tool({
  description: 'Runs JavaScript and returns what it logs',
  inputSchema: z.object({ code: z.string() }),
  async execute({ code }) {
    const logs: string[] = [];
    vm.runInNewContext(code, { console: { log: (line: string) => logs.push(line) } }, { timeout: 1000 });
//                     ^^^^ tool-runs-commands
    const extra = new Function('input', `return (${code})(input)`)(logs);
//                                      ^^^^^^^^^^^^^^^^^^^^^^^^^ tool-runs-commands
    return { logs, extra };
  },
});
