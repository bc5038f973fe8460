import { matcherOf } from '../../catalog/table.js';
import { recursionLimit, stepLimitRows, stopWhenCalls } from '../../catalog/typescript/limits.js';
import { endlessLoopsOf } from '../../model/typescript/agent-loop.js';
import { textOf } from '../../model/typescript/evidence.js';
import type { TypeScriptFile } from '../../model/typescript/file.js';
import { at, nodeAt } from '../../model/typescript/place.js';
import { limitOf, stepsOf } from '../../model/typescript/step-limits.js';
import { apiCallsOf, type WrittenProperty, writtenAt } from '../../model/typescript/switches.js';
import { argumentOf } from '../../model/typescript/values.js';
import { defineRule, type EvidenceStep, type Fix, type Match } from '../rule.js';
import { boundLoop, setLimit } from './step-limit-fixes.js';

const stepLimitRowsOf = matcherOf(stepLimitRows);
interface Data {
  readonly what: string;
  readonly how: string;
  readonly fixTitle: string;
  readonly fix: Fix | undefined;
}

const worthALook = 1000;

function matchOf(file: TypeScriptFile, { prop, value }: WrittenProperty, limit: number, byDefault: string): Match<Data> {
  const range = { start: prop.start, end: prop.end };
  const text = file.text.slice(prop.start, prop.end).replace(/\s+/g, ' ').slice(0, 60);
  const isEndless = limit === Number.POSITIVE_INFINITY;
  return {
    range,
    evidence: [
      { path: file.path, ...range, note: isEndless ? 'no number of rounds ends this' : `only ${limit} rounds end this` },
    ],
    data: {
      what: isEndless
        ? `The model may go on calling tools for as long as it likes (${text}).`
        : `The model may go round ${limit} times for one request (${text}).`,
      how: `Give a limit that the longest useful run stays below, and handle the case that it is reached; left out, the limit is ${byDefault}.`,
      fixTitle: 'Set a limit of steps',
      fix: setLimit(prop, value),
    },
    ...(limit < worthALook ? { preset: 'strict' as const, severity: 'info' as const } : {}),
  };
}

function* inOptions(file: TypeScriptFile): Iterable<Match<Data>> {
  for (const { call, api } of apiCallsOf(file)) {
    for (const row of stepLimitRowsOf(api)) {
      const [argument, ...path] = row.option;
      const options = argumentOf(call, argument);
      for (const written of options ? writtenAt(options, path) : []) {
        const limit = limitOf(written.value);
        const usual = row.usual ?? worthALook;
        if (written.object.file === file && limit !== undefined && (limit > usual || (row.usual && limit === usual)))
          yield matchOf(file, written, limit, row.byDefault);
      }
    }
    const options = stopWhenCalls.test(api) ? argumentOf(call, 0) : undefined;
    for (const written of options ? writtenAt(options, ['stopWhen']) : []) {
      const steps = stepsOf(written.value);
      if (written.object.file === file && steps !== undefined && steps >= recursionLimit.usual)
        yield matchOf(file, written, steps, api.includes('Agent') ? '20 steps' : 'one step');
    }
  }
}

/** LangGraph's `recursionLimit`, in the configuration of a run. */
function* inRunConfigurations(file: TypeScriptFile): Iterable<Match<Data>> {
  if (!file.facts.flow.imports.some((module) => /langchain|langgraph/.test(module))) return;
  for (const id of file.facts.flow.calls) {
    const call = at(file, id);
    const node = nodeAt(call);
    const callee = node.kind === 'call' ? nodeAt(at(file, node.callee)) : undefined;
    if (node.kind !== 'call' || callee?.kind !== 'member' || !recursionLimit.calls.test(callee.name)) continue;
    for (const argument of node.args) {
      for (const written of writtenAt(at(file, argument), [recursionLimit.name])) {
        const limit = limitOf(written.value);
        if (written.object.file === file && limit !== undefined && limit > recursionLimit.usual)
          yield matchOf(file, written, limit, '25 steps');
      }
    }
  }
}

function* inLoops(file: TypeScriptFile): Iterable<Match<Data>> {
  for (const { start, end, form, answer, ask } of endlessLoopsOf(file)) {
    const step = (range: { start: number; end: number }, note: string): EvidenceStep => ({
      path: file.path,
      start: range.start,
      end: range.end,
      note,
    });
    yield {
      range: { start, end },
      evidence: [
        step(answer, 'what a tool returned goes back to the model'),
        step(nodeAt(ask), 'the model is asked again'),
        step({ start, end }, 'nothing counts the rounds'),
      ],
      data: {
        what: `The model decides how often this ${form === 'loop' ? 'loop' : 'function'} goes round: each round answers its tool calls and asks it again (${textOf(ask, 40)}), and nothing counts them.`,
        how: `Count the rounds and stop at a fixed number (${form === 'loop' ? 'for (let step = 0; step < maxSteps; step += 1)' : 'a depth that every call hands on'}); then ask once more without tools.`,
        fixTitle: 'Count the rounds and stop at a fixed number',
        fix: form === 'loop' ? boundLoop(file, start) : undefined,
      },
    };
  }
}

export const unboundedAgentLoop = defineRule<Data>({
  id: 'unbounded-agent-loop',
  family: 'no-limit',
  title: 'Agent that nothing stops',
  severity: 'warning',
  preset: 'recommended',
  languages: ['typescript'],
  duties: {
    cwe: [770, 835],
    owaspLlm: ['LLM10', 'LLM06'],
    owaspAgentic: ['ASI08'],
    atlas: ['AML.T0034'],
    frameworks: ['SOC2-A1.1'],
  },
  *check({ file }): Iterable<Match<Data>> {
    if (file.language !== 'typescript') return;
    yield* inOptions(file);
    yield* inRunConfigurations(file);
    yield* inLoops(file);
  },
  explain: ({ data: { what, how } }) => ({
    what,
    why: 'A text that the model reads can keep it going: each round costs money, repeats what the tools do, and sends more of the data that they return.',
    how,
  }),
  fixes: ({ data: { fix, fixTitle } }) => [fix ?? { title: fixTitle, applicability: 'manual', edits: [] }],
});
