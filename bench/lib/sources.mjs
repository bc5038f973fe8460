// Code to measure on, made from a seed: the same on every machine, and of no one's project.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** One exported function of a plain kind, about 24 lines; every fourth talks to a model. */
function part(n) {
  if (n % 4 === 0) {
    return `
export async function answer${n}(request: Request): Promise<Response> {
  const { question, history } = (await request.json()) as { question: string; history: Message[] };
  const recent = history.slice(-8).map(({ role, content }) => ({ role: role === 'assistant' ? 'assistant' : 'user', content }));
  const startedAt = Date.now();
  try {
    const completion = await client.chat.completions.create({
      model: 'gpt-4o-mini',
      max_tokens: 400,
      messages: [{ role: 'system', content: systemPrompt${n % 3} }, ...recent, { role: 'user', content: question }],
    });
    const text = completion.choices[0]?.message.content ?? '';
    logger.info({ ms: Date.now() - startedAt, length: text.length, id: completion.id }, 'answered');
    return Response.json({ text, sources: pick${n + 1}(recent.length, [text.length, ${n}]) });
  } catch (error) {
    logger.error({ name: (error as Error).name, ms: Date.now() - startedAt }, 'model call failed');
    return new Response('Please try again later.', { status: 503 });
  }
}
`;
  }
  return `
export interface Row${n} {
  readonly id: number;
  readonly label: string;
  readonly tags: readonly string[];
  readonly score?: number;
}
/** Picks what fits, best first. */
export function pick${n}(limit: number, scores: readonly number[], options: { strict?: boolean } = {}): number[] {
  const kept: { index: number; score: number }[] = [];
  for (const [index, score] of scores.entries()) {
    if (options.strict && score < ${n % 7}) continue;
    const weight = score > 10 ? Math.log2(score) : score / (index + 1);
    kept.push({ index, score: weight * ${n % 5 || 1} });
  }
  const label = \`\${kept.length} of \${scores.length} rows kept for ${n}\`;
  if (kept.length === 0) throw new Error(label);
  return kept
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .slice(0, Math.max(1, limit))
    .map(({ index }) => index);
}
`;
}

const head = `import OpenAI from 'openai';
import { logger } from './logger';

const client = new OpenAI();
type Message = { role: string; content: string };
const systemPrompt0 = 'You help customers of a small shop. Be brief and kind.';
const systemPrompt1 = 'You summarise support tickets in two sentences.';
const systemPrompt2 = 'You sort questions into billing, delivery and other.';
`;

/** A TypeScript file of about that many lines. */
export function typescriptOf(lineCount, seed = 0) {
  let text = head;
  let lines = head.split('\n').length;
  for (let n = seed; lines < lineCount; n += 1) {
    const next = part(n);
    text += next;
    lines += next.split('\n').length - 1;
  }
  return text;
}

/** A repository of that many files: modules that import each other, some SQL, prompts and configuration. */
export function writeRepository(folder, fileCount) {
  const put = (path, text) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  put('package.json', '{ "name": "generated", "private": true }\n');
  for (let i = 0; i < fileCount; i += 1) {
    const place = `packages/p${i % 50}/src`;
    if (i % 40 === 7)
      put(
        `packages/p${i % 50}/migrations/${String(i).padStart(6, '0')}.sql`,
        `create table t${i} (id bigint primary key, user_id uuid not null, body text);\nalter table t${i} enable row level security;\n`,
      );
    else if (i % 40 === 11)
      put(
        `packages/p${i % 50}/prompts/p${i}.prompt`,
        `---\nmodel: gpt-4o\n---\n{{role "system"}}\nYou help with topic ${i}.\n{{role "user"}}\n{{question}}\n`,
      );
    else if (i % 40 === 13) put(`${place}/c${i}.json`, `{ "name": "c${i}", "limits": { "tokens": ${i} } }\n`);
    else
      put(
        `${place}/m${i}${i % 9 === 0 ? '.tsx' : '.ts'}`,
        `import { answer${i + 49 - (i % 4)} as next } from './m${i + 50}';\n${typescriptOf(40 + (i % 7) * 25, i)}\nexport const after${i} = next;\n`,
      );
  }
}

/** A folder in which every file but one imports the same long module; `src/module.ts` is as long, and nobody imports it. */
export function writeHub(folder, fileCount, lineCount) {
  mkdirSync(join(folder, 'src'), { recursive: true });
  const put = (path, text) => writeFileSync(join(folder, path), text);
  put('package.json', '{ "name": "generated", "private": true }\n');
  put('src/logger.ts', "import pino from 'pino';\nexport const logger = pino();\n");
  put('src/module.ts', typescriptOf(lineCount));
  put('src/hub.ts', typescriptOf(lineCount));
  for (let i = 0; i < fileCount - 3; i += 1)
    put(
      `src/m${i}.ts`,
      `import { answer0, pick1 } from './hub';\nexport async function POST(request: Request): Promise<Response> {\n  const chosen = pick1(3, [1, ${i}]);\n  return chosen.length > 0 ? answer0(request) : new Response('none');\n}\n`,
    );
}
