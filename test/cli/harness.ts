import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after } from 'mocha';
import type { Io } from '../../server/src/cli/output.js';
import { run } from '../../server/src/cli/run.js';
import { expandMarkers } from '../fake-secrets.js';

const made: string[] = [];

/** A folder of its own for a test file, removed at the end of the run. Secret-shaped values stand as markers. */
export function createFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'leaklint-cli-'));
  made.push(folder);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), typeof content === 'string' ? expandMarkers(content) : content);
  }
  return folder;
}

// At the top of a module this is a hook of the whole run: folders that one suite makes while it loads must outlive another.
after(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export interface Ran {
  readonly code: number | undefined;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line inside this process. */
export async function leaklint(
  words: readonly string[],
  cwd: string,
  options: { input?: string; colour?: boolean } = {},
): Promise<Ran> {
  let out = '';
  let err = '';
  const io: Io = {
    cwd,
    look: { hasColour: options.colour ?? false, width: 100 },
    print: (text) => {
      out += text;
    },
    note: (text) => {
      err += `${text}\n`;
    },
    progress: { show() {}, clear() {} },
    readInput: async () => options.input ?? '',
  };
  const code = await run(words, io);
  return { code, out, err };
}

/** Writes what a model answered to the log: one warning, on its line 5. Nothing else in it is worth a word. */
export const loggingModule = `import OpenAI from 'openai';
const client = new OpenAI();
export async function answer(question: string): Promise<void> {
  const reply = await client.chat.completions.create({ model: 'gpt-4o', max_tokens: 400, messages: [{ role: 'user', content: question }] });
  console.log('answered', reply);
}
`;
/** An error, on its line 1. */
export const keyInCode = "export const key = '@@fake:openai@@';\n";
/** An error with a safe fix, on its line 1: tag characters that spell "hi". */
export const hiddenText = 'You are a friendly assistant.\u{e0068}\u{e0069} Answer briefly.\n';
export const cleanModule = 'export const answer = 42;\n';
