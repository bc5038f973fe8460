import type { Candidate, NamedFormat, SecretKind, TokenFormat } from '../../catalog/secrets/format.js';
import { assignedLiteralId, namedFormats, tokenFormats } from '../../catalog/secrets/index.js';
import { envNameOf, isPlainName, isSecretName, namesCredential, secretNameParts } from '../../catalog/secrets/names.js';
import { publishedDigests } from '../../catalog/secrets/published.js';
import { appearsRandom, distinctCount, isPlaceholder } from '../../catalog/secrets/randomness.js';
import type { SecretFact } from '../common.js';
import { type Assigned, assignedTo, nameAround } from './assigned.js';
import { type Automaton, createAutomaton } from './automaton.js';
import { digestOf, redact } from './redact.js';

interface Compiled {
  readonly format: TokenFormat;
  readonly start: string;
  readonly pattern: RegExp;
  readonly near: RegExp | undefined;
}
interface CompiledNamed {
  readonly format: NamedFormat;
  readonly near: RegExp;
  readonly value: RegExp;
}
interface Engine {
  readonly automaton: Automaton;
  /** By word of the automaton: the formats that start so, in the catalogue's order; empty for a part of a name. */
  readonly formats: readonly (readonly Compiled[])[];
  readonly named: readonly CompiledNamed[];
}
/** A secret with what decides between two that overlap. */
interface Found extends SecretFact {
  readonly rank: number;
}

const defaultEdge = '[A-Za-z0-9_-]';
const nearDistance = 160;

function compile(format: TokenFormat, start: string): Compiled {
  const literal = start.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return {
    format,
    start,
    pattern: new RegExp(`${literal}(?:${format.body})(?!${format.edge ?? defaultEdge})`, 'y'),
    near: format.near === undefined ? undefined : new RegExp(format.near, 'i'),
  };
}

function build(): Engine {
  const byStart = new Map<string, Compiled[]>();
  for (const format of tokenFormats) {
    for (const start of format.starts) {
      const key = start.toLowerCase();
      byStart.set(key, [...(byStart.get(key) ?? []), compile(format, start)]);
    }
  }
  const words = [...byStart.keys(), ...secretNameParts];
  const named = namedFormats.map((format) => ({
    format,
    near: new RegExp(format.near, 'i'),
    value: new RegExp(`^(?:${format.value})$`),
  }));
  return { automaton: createAutomaton(words), formats: words.map((word) => byStart.get(word) ?? []), named };
}

let built: Engine | undefined;
const engine = (): Engine => (built ??= build());

/** A token starts where no longer word goes on; `\n` in a string literal and `%3D` in a URL are no part of a word. */
function startsHere(text: string, start: number): boolean {
  if (start === 0 || !/[A-Za-z0-9_-]/.test(text.charAt(start - 1))) return true;
  return /\\[nrt]$|%[0-9A-F]{2}$/.test(text.slice(Math.max(0, start - 3), start));
}

function factOf(
  value: string,
  start: number,
  kind: SecretKind,
  shown: string,
  row: { id: string; title: string; envName: string },
): SecretFact {
  const digest = digestOf(value);
  return {
    start,
    end: start + value.length,
    formatId: row.id,
    title: row.title,
    redacted: redact(value, shown),
    kind: publishedDigests.has(digest) ? 'test' : kind,
    digest,
    envName: row.envName,
  };
}

function matchToken(text: string, start: number, compiled: Compiled): Found | undefined {
  const { format, pattern, near } = compiled;
  pattern.lastIndex = start;
  const value = pattern.exec(text)?.[0];
  if (value === undefined) return undefined;
  if (near && !near.test(text.slice(Math.max(0, start - nearDistance), start))) return undefined;
  if (!format.structured) {
    const body = value.slice(compiled.start.length);
    if (isPlaceholder(body) || distinctCount(body) < Math.min(8, body.length / 3)) return undefined;
  }
  const end = start + value.length;
  const candidate: Candidate = {
    value,
    before: (length) => text.slice(Math.max(0, start - length), start),
    after: (length) => text.slice(end, end + length),
  };
  const kind = typeof format.kind === 'function' ? format.kind(candidate) : (format.kind ?? 'live');
  return kind === undefined
    ? undefined
    : { ...factOf(value, start, kind, compiled.start, format), rank: 100 + compiled.start.length };
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** References to a secret store, sealed values and password hashes: kept elsewhere or of no use as they stand. */
const sealed = /^[$@{[(%/.]|:\/\/|^(?:enc|vault|arn|ref|ssm|secret|keyvault|op|sm|aws|gcp|projects?)[:[(/]/i;

function matchNamed(text: string, assigned: Assigned): Found | undefined {
  const { name, value, start } = assigned;
  if (!namesCredential(name) || isPlaceholder(value) || distinctCount(value) < 8) return undefined;
  const context = isPlainName(name) ? text.slice(Math.max(0, assigned.nameStart - nearDistance), assigned.nameEnd) : name;
  for (const { format, near, value: shape } of engine().named) {
    if (shape.test(value) && near.test(context) && /\d/.test(value) && /[A-Za-z]/.test(value)) {
      return { ...factOf(value, start, 'live', '', format), rank: 50 };
    }
  }
  return undefined;
}

function matchAssigned(assigned: Assigned): Found | undefined {
  const { name, value, start } = assigned;
  if (value.length < 16 || value.length > 200 || !/^[\x21-\x7e]+$/.test(value)) return undefined;
  if (!isSecretName(name) || isPlaceholder(value) || uuid.test(value) || sealed.test(value) || !appearsRandom(value))
    return undefined;
  const row = { id: assignedLiteralId, title: `secret-looking value of ${name}`, envName: envNameOf(name) };
  return { ...factOf(value, start, 'live', '', row), rank: 0 };
}

/** Of two that overlap, the one with the longer known start stays; of equal ones the earlier in the catalogue. */
function withoutOverlaps(found: readonly Found[]): SecretFact[] {
  const sorted = found.map((fact, order) => ({ fact, order })).sort((a, b) => a.fact.start - b.fact.start || a.order - b.order);
  const kept: Found[] = [];
  for (const { fact } of sorted) {
    const last = kept.at(-1);
    if (!last || last.end <= fact.start) kept.push(fact);
    else if (fact.rank > last.rank) kept[kept.length - 1] = fact;
  }
  return kept.map(({ rank: _, ...fact }) => fact);
}

/**
 * The credentials in a text, in order and without overlaps. Time is linear in the text: one pass for the known starts and
 * names, and a bounded look at each hit. The values stay here; only redacted forms and digests are given out.
 */
export function findSecrets(text: string): SecretFact[] {
  const { automaton, formats } = engine();
  const found: Found[] = [];
  let nameDone = 0;
  automaton.scan(text, (word, end) => {
    const compiled = formats[word] ?? [];
    if (compiled.length > 0) {
      const start = end - (compiled[0]?.start.length ?? 0);
      if (!startsHere(text, start)) return;
      for (const one of compiled) {
        const fact = text.startsWith(one.start, start) ? matchToken(text, start, one) : undefined;
        if (!fact) continue;
        found.push(fact);
        break;
      }
      return;
    }
    if (end <= nameDone) return;
    const name = nameAround(text, end);
    nameDone = name.end;
    const assigned = assignedTo(text, name);
    if (!assigned) return;
    const fact = matchNamed(text, assigned) ?? matchAssigned(assigned);
    if (fact) found.push(fact);
  });
  return withoutOverlaps(found);
}
