// didChange to diagnostics over stdio, beside an empty server and beside what the compiler alone needs for the same edit.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from '@ts-morph/common/dist/typescript.js';
import { Client } from './client.mjs';
import { median, ms, quantile, table } from './measure.mjs';
import { typescriptOf } from './sources.mjs';

const warmUp = 25;
const rounds = 80;

/** A place in the middle of the text where a letter may come and go without changing the number of statements. */
function editPlace(text) {
  const offset = text.indexOf('kept', Math.floor(text.length / 2)) + 2;
  const before = text.slice(0, offset);
  const line = before.split('\n').length - 1;
  return { offset, position: { line, character: offset - before.lastIndexOf('\n') - 1 } };
}

async function openIn(client, folder, text) {
  const uri = pathToFileURL(join(folder, 'src/module.ts')).href;
  client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'typescript', version: 1, text } });
  await client.request('textDocument/diagnostic', { textDocument: { uri } });
  const { position } = editPlace(text);
  const next = { line: position.line, character: position.character + 1 };
  let version = 1;
  return async () => {
    version += 1;
    const isInsert = version % 2 === 0;
    const change = { range: { start: position, end: isInsert ? position : next }, text: isInsert ? 'x' : '' };
    const startedAt = performance.now();
    client.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [change] });
    await client.request('textDocument/diagnostic', { textDocument: { uri } });
    return performance.now() - startedAt;
  };
}

/** One edit with the compiler alone: update the tree, bind it, visit every node. */
function compilerAlone(text) {
  const { offset } = editPlace(text);
  let file = ts.createSourceFile('/module.ts', text, ts.ScriptTarget.ESNext, false, ts.ScriptKind.TS);
  let isInsert = false;
  return () => {
    isInsert = !isInsert;
    const next = isInsert
      ? `${file.text.slice(0, offset)}x${file.text.slice(offset)}`
      : file.text.slice(0, offset) + file.text.slice(offset + 1);
    const span = { start: offset, length: isInsert ? 0 : 1 };
    const startedAt = performance.now();
    file = ts.updateSourceFile(file, next, { span, newLength: isInsert ? 1 : 0 });
    ts.bindSourceFile(file, {});
    let nodes = 0;
    const visit = (node) => {
      nodes += 1;
      ts.forEachChild(node, visit);
    };
    visit(file);
    return nodes > 0 ? performance.now() - startedAt : 0;
  };
}

export async function typing(servers) {
  const rows = [];
  for (const lines of [500, 3000, 12000]) {
    const text = typescriptOf(lines);
    const folder = mkdtempSync(join(tmpdir(), 'leaklint-bench-'));
    writeFileSync(join(folder, 'package.json'), '{}');
    const clients = await Promise.all(
      Object.entries(servers).map(async ([name, args]) => {
        const client = new Client(process.execPath, args);
        await client.start(pathToFileURL(folder).href);
        return { name, client, edit: await openIn(client, folder, text) };
      }),
    );
    const contestants = [...clients, { name: 'compiler alone', edit: compilerAlone(text) }];
    const times = new Map(contestants.map(({ name }) => [name, []]));
    for (let round = -warmUp; round < rounds; round += 1) {
      for (const { name, edit } of contestants) {
        const time = await edit();
        if (round >= 0) times.get(name).push(time);
      }
    }
    await Promise.all(clients.map(({ client }) => client.stop()));
    rmSync(folder, { recursive: true });
    for (const [name, values] of times)
      rows.push([`${text.split('\n').length} lines, ${name}`, ms(median(values)), ms(quantile(values, 0.95))]);
  }
  table(`One letter typed: didChange to diagnostics (${rounds} edits)`, ['', 'median ms', 'p95 ms'], rows);
}

/** From starting the process to the answer of `initialize`. */
export async function starting(servers) {
  const rows = [];
  const times = new Map(Object.keys(servers).map((name) => [name, []]));
  for (let round = 0; round < 9; round += 1) {
    for (const [name, args] of Object.entries(servers)) {
      const startedAt = performance.now();
      const client = new Client(process.execPath, args);
      await client.start(null);
      times.get(name).push(performance.now() - startedAt);
      await client.stop();
    }
  }
  for (const [name, values] of times) rows.push([name, ms(median(values)), ms(quantile(values, 0.95))]);
  table('Server start: process to initialize (9 starts)', ['', 'median ms', 'p95 ms'], rows);
}
