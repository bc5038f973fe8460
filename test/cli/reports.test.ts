import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import type { SecretFact } from '../../server/src/facts/common.js';
import { unifiedDiff } from '../../server/src/report/diff.js';
import { codeFrame } from '../../server/src/report/frame.js';
import type { Source } from '../../server/src/report/result.js';
import { displayLine, wrap } from '../../server/src/report/terminal.js';
import { createDocument } from '../../server/src/text/document.js';
import { createFolder, hiddenText, leaklint, loggingModule } from './harness.js';

const look = { hasColour: false, width: 80 };
const source = (text: string, secrets: SecretFact[] = []): Source => ({
  document: createDocument(text),
  sensitive: { secrets, pii: [] },
});
const range = (text: string, mark: string) => ({ start: text.indexOf(mark), end: text.indexOf(mark) + mark.length });
/** What stands over the carets of the last marked line. */
const marked = (lines: readonly string[]): string => {
  const at = lines.findIndex((line) => /^\s*│ *\^+$/.test(line));
  const carets = lines[at] as string;
  return (lines[at - 1] as string).slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1);
};

describe('code frames', () => {
  it('underline the range, with a line around it', () => {
    const text = 'one\n  call(value);\nthree\n';
    const lines = codeFrame(source(text), range(text, 'value'), look, 2);
    assert.equal(marked(lines), 'value');
    assert.deepEqual(lines.slice(0, 2), ['    1 │ one', '  > 2 │   call(value);']);
  });
  it('keep the range in view on a line of any length', () => {
    const text = `${'x'.repeat(5000)} value ${'y'.repeat(5000)}`;
    const lines = codeFrame(source(text), range(text, 'value'), look, 2);
    assert.equal(marked(lines), 'value');
    assert.ok(lines.every((line) => line.length <= 80));
    assert.match(lines[0] ?? '', /│ ….*…$/);
  });
  it('count tabs, wide characters and masked secrets', () => {
    const text = '\t"秘密" SECRETSECRET + value';
    const at = range(text, 'SECRETSECRET');
    const secret: SecretFact = { ...at, formatId: 'x', title: 'x', redacted: 'SEC…(12)', kind: 'live', digest: '', envName: 'X' };
    const lines = codeFrame(source(text, [secret]), range(text, 'value'), look, 2);
    const carets = lines.at(-1) as string;
    assert.ok(!lines.join().includes('SECRETSECRET'));
    // Two wide characters take two columns more than they have letters.
    assert.equal((lines[0] as string).indexOf('value') + 2, carets.indexOf('^'));
  });
  it('show the first lines of a long range and where it ends', () => {
    const text = Array.from({ length: 9 }, (_, i) => `line ${i}`).join('\n');
    const lines = codeFrame(source(text), { start: 2, end: text.length }, look, 0);
    assert.match(lines.at(-1) ?? '', /… to line 9$/);
    assert.equal(lines.filter((line) => line.includes('^')).length, 3);
  });
  it('stand an empty range and the end of the text', () => {
    for (const at of [0, 3])
      assert.ok(codeFrame(source('abc'), { start: at, end: at }, look, 0).some((line) => line.endsWith('^')));
    assert.ok(codeFrame(source(''), { start: 0, end: 0 }, look, 0).length > 0);
  });
});

describe('terminal text', () => {
  it('makes visible what a terminal would obey or hide', () => {
    assert.equal(displayLine('a\u001b[2Jb\u202ec\u{e0041}\t.').text, 'a<U+001B>[2Jb<U+202E>c<U+E0041>  .');
    assert.deepEqual(displayLine('a秘b').columns, [0, 1, 3, 4]);
  });
  it('wraps between words and never loses one', () => {
    const text = 'one two three four five six seven eight nine ten';
    const wrapped = wrap(text, 30, 6);
    assert.equal(wrapped.replace(/\s+/g, ' '), text);
    assert.ok(wrapped.split('\n').every((line) => line.trim().length <= 24));
    assert.equal(wrap('x'.repeat(99), 30, 0), 'x'.repeat(99));
  });
});

/** Applies a unified diff to a text, to see that the two agree. */
function patch(before: string, diff: string): string {
  const lines = before.split(/(?<=\n)/);
  const out: string[] = [];
  let at = 0;
  const rows = diff.split('\n').slice(2, -1);
  rows.forEach((row, i) => {
    const hunk = /^@@ -(\d+),(\d+) /.exec(row);
    if (hunk) {
      const start = hunk[2] === '0' ? Number(hunk[1]) : Number(hunk[1]) - 1;
      out.push(...lines.slice(at, start));
      at = start;
    } else if (row[0] === ' ') out.push(lines[at++] as string);
    else if (row[0] === '-') at += 1;
    else if (row[0] === '+') out.push(row.slice(1) + (rows[i + 1]?.startsWith('\\') ? '' : '\n'));
  });
  return [...out, ...lines.slice(at)].join('');
}

describe('unified diffs', () => {
  const cases: [string, string, string][] = [
    ['a line changed', 'a\nb\nc\n', 'a\nB\nc\n'],
    ['a line added at the end', 'a\n', 'a\nb\n'],
    ['a line removed at the start', 'a\nb\n', 'b\n'],
    ['everything removed', 'a\nb\n', ''],
    ['everything new', '', 'a\nb\n'],
    ['no newline at the end', 'a\nb', 'a\nc'],
    ['a newline gained', 'a', 'a\n'],
    ['Windows lines', 'a\r\nb\r\n', 'a\r\nc\r\n'],
    ['two far hunks', `${'x\n'.repeat(20)}a\n${'y\n'.repeat(20)}b\n`, `${'x\n'.repeat(20)}A\n${'y\n'.repeat(20)}B\n`],
    ['repeated lines', 'a\na\na\nb\na\na\n', 'a\na\nb\nb\na\n'],
  ];
  for (const [name, before, after] of cases) {
    it(`lead from one text to the other: ${name}`, () => {
      assert.equal(patch(before, unifiedDiff('f', source(before), source(after), look)), after);
    });
  }
  it('are empty for equal texts, and hold for random ones', () => {
    assert.equal(unifiedDiff('f', source('a\n'), source('a\n'), look), '');
    let seed = 7;
    const next = (limit: number): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return Math.floor((seed / 2147483648) * limit);
    };
    for (let round = 0; round < 200; round += 1) {
      const text = (): string => Array.from({ length: next(30) }, () => `${'abc'[next(3)]}\n`).join('');
      const [before, after] = [text(), text()];
      const diff = unifiedDiff('f', source(before), source(after), look);
      if (before !== after) assert.equal(patch(before, diff), after);
    }
  });
});

describe('SARIF', () => {
  interface Log {
    version: string;
    runs: {
      tool: {
        driver: {
          name: string;
          rules: { id: string; helpUri: string; help: { markdown: string }; properties: { family: string; tags: string[] } }[];
        };
      };
      results: {
        ruleId: string;
        ruleIndex: number;
        level: string;
        locations: { physicalLocation: { artifactLocation: { uri: string }; region: Record<string, number> } }[];
        partialFingerprints: Record<string, string>;
        codeFlows?: {
          threadFlows: {
            locations: { location: { physicalLocation: { artifactLocation: { uri: string } }; message: { text: string } } }[];
          }[];
        }[];
        fixes?: {
          artifactChanges: { replacements: { deletedRegion: Record<string, number>; insertedContent: { text: string } }[] }[];
        }[];
        suppressions?: { kind: string; justification: string }[];
      }[];
    }[];
  }
  const sarif = async (files: Record<string, string>): Promise<Log['runs'][number]> => {
    const log = JSON.parse((await leaklint(['scan', '--format', 'sarif'], createFolder(files))).out) as Log;
    assert.equal(log.version, '2.1.0');
    return log.runs[0] as Log['runs'][number];
  };

  it('names every rule with page, text, family and tags', async () => {
    const { tool } = await sarif({});
    assert.ok(tool.driver.rules.length > 10);
    for (const { id, helpUri, help, properties } of tool.driver.rules) {
      assert.ok(new URL(helpUri).hash === `#${id}` && help.markdown.length > 0 && properties.family.length > 0, id);
    }
    const rule = tool.driver.rules.find(({ id }) => id === 'prompt-logged');
    assert.ok(rule?.properties.tags.some((tag) => /^external\/cwe\/cwe-\d+$/.test(tag)));
    assert.ok(rule?.properties.tags.some((tag) => tag.startsWith('OWASP-LLM-2025/')));
  });
  it('gives results with place, fingerprint and path', async () => {
    const { results, tool } = await sarif({ 'app/my chat/ä#1/route.ts': loggingModule });
    const [result] = results;
    assert.equal(results.length, 1);
    assert.equal(tool.driver.rules[result?.ruleIndex ?? -1]?.id, 'prompt-logged');
    assert.equal(result?.level, 'warning');
    const { artifactLocation, region } = result!.locations[0]!.physicalLocation;
    assert.equal(artifactLocation.uri, 'app/my%20chat/%C3%A4%231/route.ts');
    assert.deepEqual([region.startLine, region.endLine], [5, 5]);
    assert.match(result?.partialFingerprints['leaklint/v1'] ?? '', /^[0-9a-f]{14}:1$/);
    const steps = result!.codeFlows![0]!.threadFlows[0]!.locations;
    assert.ok(steps.length >= 2 && steps.every(({ location }) => location.message.text.length > 0));
  });
  it('carries safe fixes only, and suppressions', async () => {
    const suppressed = loggingModule.replace(
      '  console.log',
      '  // leaklint-disable-next-line prompt-logged -- local tool\n  console.log',
    );
    const { results } = await sarif({ 'app/route.ts': suppressed, 'prompts/system.md': hiddenText });
    const [logged, hidden] = results;
    assert.equal(logged?.fixes, undefined);
    assert.deepEqual(logged?.suppressions, [{ kind: 'inSource', status: 'accepted', justification: 'local tool' }]);
    const replacement = hidden!.fixes![0]!.artifactChanges[0]!.replacements[0]!;
    assert.equal(replacement.insertedContent.text, '');
    assert.equal(hidden?.suppressions, undefined);
  });
});
