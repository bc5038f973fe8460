import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { findingsOf } from '../rules/analyse.js';

const times = (count: number, write: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => write(i)).join('\n');

/** Files in which one thing stands thousands of times: with a cost that grows as its square, each would take minutes. */
const crowds: readonly { readonly of: string; readonly rule: string; readonly finds: number; readonly text: string }[] = [
  {
    of: 'findings that a fix edits',
    rule: 'prompt-logged',
    finds: 5000,
    text: `import OpenAI from 'openai';
const client = new OpenAI();
export async function POST(req: Request) {
  const body = await req.json();
${times(5000, (i) => `  const answer${i} = await client.responses.create({ model: 'gpt-5', input: body.text });\n  console.log({ answer${i} });`)}
}`,
  },
  {
    of: 'tools',
    rule: 'tool-runs-commands',
    finds: 4000,
    text: `import { exec } from 'node:child_process';
import { tool } from 'ai';
import { z } from 'zod';
export const tools = {
${times(4000, (i) => `  tool${i}: tool({ description: 'Runs it', inputSchema: z.object({ line: z.string() }), execute: async ({ line }) => { exec(line); } }),`)}
};`,
  },
  {
    of: 'tables',
    rule: 'conversation-no-owner',
    finds: 0,
    text: `import { pgTable, serial, text } from 'drizzle-orm/pg-core';
${times(12_000, (i) => `export const table${i} = pgTable('table${i}', { id: serial('id'), userId: text('user_id'), content: text('content'), role: text('role') });`)}`,
  },
];

describe('the cost of rules', () => {
  for (const { of, rule, finds, text } of crowds)
    it(`grows with the number of ${of}, not with its square`, async () => {
      const found = await findingsOf(new Map([['app/api/chat/route.ts', text]]), rule, 'recommended');
      assert.equal([...found.values()].flat().length, finds);
    }).timeout(20_000);
});
