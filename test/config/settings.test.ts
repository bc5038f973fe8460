import assert from 'node:assert/strict';
import { effectiveSettings } from '../../server/src/config/effective.js';
import { settingsJsonSchema } from '../../server/src/config/json-schema.js';
import { parseSettings } from '../../server/src/config/parse.js';
import { settingsFileNames, settingsSchema } from '../../server/src/config/schema.js';
import { defaultSettings } from '../../server/src/config/settings.js';
import { starterSettings } from '../../server/src/config/starter.js';

const ruleIds = ['mcp-secret', 'mcp-unpinned', 'pii-in-prompt'];
const ruleRows = ruleIds.map((id) => ({ id, title: id, severity: 'warning', preset: 'recommended' }) as const);

/** Problems as `what they underline: message`. */
const problemsOf = (text: string, name = 'leaklint.config.yaml'): string[] =>
  parseSettings(text, name, ruleIds).problems.map(({ start, end, message }) => `${text.slice(start, end)}: ${message}`);

describe('settings file', () => {
  const whole = {
    preset: 'strict',
    rules: { 'mcp-secret': 'error', 'pii-in-prompt': 'off' },
    files: ['src/**'],
    ignore: ['examples/**'],
    providers: { allowed: ['OpenAI'], denied: ['DeepSeek'] },
    thirdParties: ['Langfuse'],
    suppressions: [
      { rule: 'mcp-unpinned', path: '.vscode/mcp.json', reason: 'own registry', expires: '2027-06-30', approvedBy: 'Ana' },
    ],
  };

  it('is read from YAML, JSON and JSON with comments', () => {
    const yaml = [
      'preset: strict',
      'rules:',
      '  mcp-secret: error',
      '  pii-in-prompt: off',
      'files: ["src/**"]',
      'ignore:',
      '  - examples/**',
      'providers: { allowed: [OpenAI], denied: [DeepSeek] }',
      'thirdParties: [Langfuse]',
      'suppressions:',
      '  - rule: mcp-unpinned',
      '    path: .vscode/mcp.json',
      '    reason: own registry',
      '    expires: 2027-06-30',
      '    approvedBy: Ana',
    ].join('\n');
    const json = JSON.stringify(whole, undefined, 2);
    const cases: [string, string][] = [
      [yaml, 'leaklint.config.yaml'],
      [json, 'leaklint.config.json'],
      [
        `// why\n${json.replace('"off"', '"off", // not here')}`.replace(', // not here', ' // not here'),
        'leaklint.config.jsonc',
      ],
      [json.replace('{', '{ "$schema": "./schema.json",'), 'leaklint.config.json'],
    ];
    for (const [text, name] of cases) {
      const { settings, problems } = parseSettings(text, name, ruleIds);
      assert.deepEqual(problems, [], name);
      assert.deepEqual(settings, whole, name);
    }
  });

  it('may be empty', () => {
    for (const text of ['', '# nothing yet\n', '{}'])
      assert.deepEqual(parseSettings(text, 'leaklint.config.yaml', ruleIds).settings, {});
  });

  const wrong: [string, string, string[]][] = [
    ['an unknown key', 'prest: strict', ['prest: Unknown key "prest". Did you mean "preset"?']],
    ['a key far from any', 'telemetry: true', ['telemetry: Unknown key "telemetry".']],
    [
      'an unknown rule',
      'rules: { mcp-secrets: error }',
      ['mcp-secrets: There is no rule "mcp-secrets". Did you mean "mcp-secret"?'],
    ],
    [
      'a wrong severity',
      'rules: { mcp-secret: warn }',
      ['warn: "rules.mcp-secret" must be error, warning, info or off, not "warn". Did you mean "warning"?'],
    ],
    ['a wrong preset', 'preset: all', ['all: "preset" must be recommended or strict, not "all".']],
    ['a text where a list belongs', 'ignore: dist/**', ['dist/**: "ignore" must be a list.']],
    ['a number where a glob belongs', 'ignore: [3]', ['3: "ignore[0]" must be a glob over relative paths, such as "src/**".']],
    [
      'an absolute glob',
      'files: ["/src/**"]',
      ['"/src/**": "files[0]": "/src/**" is absolute; paths are relative to the settings file.'],
    ],
    ['a glob that leaves the folder', 'files: [../x]', ['../x: "files[0]": "../x" leaves the folder of the settings file.']],
    ['a glob with a dot', 'files: ["./src"]', ['"./src": "files[0]": "./src" starts with "./"; write "src".']],
    [
      'a date that does not exist',
      'suppressions:\n  - {rule: mcp-secret, path: a, reason: r, expires: 2027-02-30}',
      ['2027-02-30: "suppressions[0].expires" must be a date such as 2027-06-30, not "2027-02-30".'],
    ],
    [
      'a missing reason',
      'suppressions:\n  - rule: mcp-secret\n    path: a',
      ['rule: "suppressions[0]" lacks "reason": Why it is accepted; goes into reports.'],
    ],
    [
      'an empty reason',
      'suppressions:\n  - {rule: mcp-secret, path: a, reason: " "}',
      ['" ": "suppressions[0].reason" is empty; it must be a text.'],
    ],
    ['a key that stands twice', 'preset: strict\npreset: recommended', ['preset: "preset" stands twice here.']],
    ['a list as the whole', '- preset', ['- preset: The file must be a map of keys and values.']],
    ['a second document', 'preset: strict\n---\npreset: strict', ['preset: strict: The file holds more than one document.']],
  ];
  for (const [title, text, expected] of wrong) {
    it(`names ${title}`, () => assert.deepEqual(problemsOf(text), expected));
  }

  it('never falls back silently when it is broken', () => {
    for (const [text, name] of [
      ['preset: [', 'leaklint.config.yaml'],
      ['{"preset": "strict"', 'leaklint.config.json'],
      ['{"preset" "strict"}', 'leaklint.config.jsonc'],
      ['preset: "strict', 'leaklint.config.yaml'],
      ['a: b: c', 'leaklint.config.yaml'],
    ] as const) {
      assert.ok(parseSettings(text, name, ruleIds).problems.length > 0, text);
    }
  });

  it('keeps what is right beside what is wrong', () => {
    const { settings } = parseSettings(
      'preset: strict\nrules: { nonsense: error, mcp-secret: info }',
      'leaklint.config.yaml',
      ruleIds,
    );
    assert.deepEqual(settings, { preset: 'strict', rules: { 'mcp-secret': 'info' } });
  });

  it('survives any cut of a good file', () => {
    const text = JSON.stringify(whole);
    for (let i = 0; i < text.length; i += 1) parseSettings(text.slice(0, i), 'leaklint.config.json', ruleIds);
  });

  it('starts from a file that is valid with and without its comments', () => {
    const text = starterSettings();
    assert.deepEqual(problemsOf(text), []);
    const { problems, settings } = parseSettings(text.replace(/^# (?=[ \w-]+:|[ ]+- )/gm, ''), 'leaklint.config.yaml', ruleIds);
    assert.deepEqual(problems, []);
    assert.deepEqual(Object.keys(settings).sort(), Object.keys(defaultSettings).sort());
  });

  it('has one schema with the defaults of the settings', () => {
    const defaults = Object.fromEntries(Object.entries(settingsSchema.fields).map(([name, field]) => [name, field.default]));
    assert.deepEqual(defaults, defaultSettings);
    assert.deepEqual(settingsFileNames, ['leaklint.config.yaml', 'leaklint.config.json', 'leaklint.config.jsonc']);
  });
});

describe('effective settings', () => {
  it('puts layers on top of one another and tells where each value comes from', () => {
    const file = 'preset: strict\nignore: [a/**]\nrules: { mcp-secret: info, mcp-unpinned: off }';
    const { settings: fromFile, ranges } = parseSettings(file, 'leaklint.config.yaml', ruleIds);
    const { settings, origins } = effectiveSettings([
      { source: 'leaklint.config.yaml', settings: fromFile, ranges },
      { source: 'command line', settings: { rules: { 'mcp-secret': 'error' }, ignore: ['b/**'] } },
    ]);
    assert.deepEqual(settings, {
      ...defaultSettings,
      preset: 'strict',
      ignore: ['a/**', 'b/**'],
      rules: { 'mcp-secret': 'error', 'mcp-unpinned': 'off' },
    });
    assert.equal(origins['rules.mcp-secret']?.source, 'command line');
    assert.equal(origins.files?.source, 'default');
    const { source, range } = origins['ignore[0]'] ?? {};
    assert.equal(source, 'leaklint.config.yaml');
    assert.equal(file.slice(range?.start, range?.end), 'a/**');
    assert.equal(origins['ignore[1]']?.source, 'command line');
  });

  it('knows an empty list from none, and keeps a list of providers that a later layer leaves alone', () => {
    const { settings, origins } = effectiveSettings([
      {
        source: 'leaklint.config.yaml',
        settings: { providers: { allowed: ['OpenAI'], denied: ['xAI'] }, thirdParties: ['Sentry'] },
      },
      { source: 'command line', settings: { providers: { denied: [] }, thirdParties: [] } },
    ]);
    assert.deepEqual(settings.providers, { allowed: ['OpenAI'], denied: [] });
    assert.deepEqual(settings.thirdParties, []);
    assert.equal(origins['providers.allowed[0]']?.source, 'leaklint.config.yaml');
    assert.equal(origins.thirdParties?.source, 'command line');
  });

  it('is the defaults where nobody says anything', () => assert.deepEqual(effectiveSettings([]).settings, defaultSettings));
});

describe('JSON Schema of the settings', () => {
  it('knows every key and every rule, and nothing else', () => {
    const schema = settingsJsonSchema(ruleRows) as {
      properties: Record<string, { properties?: object; additionalProperties?: boolean }>;
      additionalProperties: boolean;
    };
    assert.deepEqual(Object.keys(schema.properties), ['$schema', ...Object.keys(settingsSchema.fields)]);
    assert.deepEqual(Object.keys(schema.properties.rules?.properties ?? {}), ruleIds);
    assert.equal(schema.additionalProperties, false);
    assert.doesNotThrow(() => JSON.stringify(schema));
  });
});
