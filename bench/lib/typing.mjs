// didChange to diagnostics over stdio, beside an empty server and beside what the compiler alone needs for the same edit.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from '@ts-morph/common/dist/typescript.js';
import { Client } from './client.mjs';
import { median, ms, quantile, ratio, table } from './measure.mjs';
import { typescriptOf, writeHub } from './sources.mjs';

const warmUp = 25;
const rounds = 80;

/** A place in the middle of the text where a letter may come and go without changing the number of statements. */
function editPlace(text) {
  const offset = text.indexOf('kept', Math.floor(text.length / 2)) + 2;
  const before = text.slice(0, offset);
  const line = before.split('\n').length - 1;
  return { offset, position: { line, character: offset - before.lastIndexOf('\n') - 1 } };
}

async function openIn(client, folder, path, text) {
  const uri = pathToFileURL(join(folder, path)).href;
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

const alone = 'compiler alone';

/** Times of each contestant, one edit of each in turn. */
async function interleaved(contestants, warmUpMs = 0) {
  const times = new Map(contestants.map(({ name }) => [name, []]));
  const warmUntil = performance.now() + warmUpMs;
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const { name, edit } of contestants) {
      const time = await edit();
      if (round >= 0) times.get(name).push(time);
    }
    if (round === -1 && performance.now() < warmUntil) round -= 1;
  }
  return times;
}

/** Rows with the ratio to what the compiler alone needs to update, bind and walk the same text. */
const rowsOf = (label, times) =>
  [...times].map(([name, values]) => [
    `${label}, ${name}`,
    ms(median(values)),
    ms(quantile(values, 0.95)),
    ratio(median(values), median(times.get(alone))),
  ]);
const header = ['', 'median ms', 'p95 ms', `x ${alone}`];

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
        return { name, client, edit: await openIn(client, folder, 'src/module.ts', text) };
      }),
    );
    const times = await interleaved([...clients, { name: alone, edit: compilerAlone(text) }]);
    await Promise.all(clients.map(({ client }) => client.stop()));
    rmSync(folder, { recursive: true });
    rows.push(...rowsOf(`${text.split('\n').length} lines`, times));
  }
  table(`One letter typed: didChange to diagnostics (${rounds} edits)`, header, rows);
}

/** The same in workspaces of several sizes: in a file that nobody imports, and in one that all others import. */
export async function typingInWorkspaces(server) {
  const rows = [];
  const lines = 3000;
  const text = typescriptOf(lines);
  for (const fileCount of [10, 1000, 6000]) {
    const folder = mkdtempSync(join(tmpdir(), 'leaklint-bench-'));
    writeHub(folder, fileCount, lines);
    const client = new Client(process.execPath, server);
    await client.start(pathToFileURL(folder).href);
    const contestants = [
      { name: 'imported by nobody', edit: await openIn(client, folder, 'src/module.ts', text) },
      { name: 'imported by all', edit: await openIn(client, folder, 'src/hub.ts', text) },
      { name: alone, edit: compilerAlone(text) },
    ];
    // The folder's source comes in behind the first answers.
    const times = await interleaved(contestants, 2000 + fileCount);
    await client.stop();
    rmSync(folder, { recursive: true });
    rows.push(...rowsOf(`${fileCount} files`, times));
  }
  table(`One letter typed in a file of ${lines} lines, by size of the workspace`, header, rows);
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
