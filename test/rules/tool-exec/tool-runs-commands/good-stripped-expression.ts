import { tool } from 'ai';
import { z } from 'zod';

function evaluate(expression: string): number {
  const sanitized = expression.replace(/[^0-9+\-*/().%\s]/g, '');
  return new Function(`return (${sanitized})`)();
}

export const calculator = tool({
  description: 'Calculates',
  inputSchema: z.object({ expression: z.string() }),
  execute: async ({ expression }) => ({ result: evaluate(expression) }),
});
