import assert from 'node:assert/strict';
import { createStructuredExtractor } from '../../server/src/facts/structured/extract.js';
import type { McpServerFact } from '../../server/src/facts/structured/mcp-facts.js';
import type { StructuredFacts } from '../../server/src/facts/structured.js';
import type { StructuredLanguage } from '../../server/src/syntax/structured/parse.js';
import { expandMarkers } from '../fake-secrets.js';

const factsOf = (path: string, text: string, language: StructuredLanguage = 'json'): StructuredFacts =>
  createStructuredExtractor(language).extract(path, text).facts;
const json = (value: unknown): string => JSON.stringify(value, undefined, 2);
const only = (path: string, value: unknown): McpServerFact => {
  const { mcpServers } = factsOf(path, json(value));
  assert.equal(mcpServers.length, 1, `${path}: ${mcpServers.length} servers`);
  return mcpServers[0] as McpServerFact;
};

describe('MCP servers in configuration files', () => {
  const entry = { command: 'node', args: ['./server.js'] };

  it('are found by path and by shape', () => {
    const cases: [string, unknown, string][] = [
      ['.vscode/mcp.json', { servers: { a: entry } }, 'vscode'],
      ['.vscode/settings.json', { mcp: { servers: { a: entry } } }, 'vscode'],
      ['.devcontainer/devcontainer.json', { customizations: { vscode: { mcp: { servers: { a: entry } } } } }, 'vscode'],
      ['.mcp.json', { mcpServers: { a: entry } }, 'claude-code'],
      ['.claude.json', { projects: { '/srv/app': { mcpServers: { a: entry } } } }, 'claude-code'],
      ['claude_desktop_config.json', { mcpServers: { a: entry } }, 'claude-desktop'],
      ['.cursor/mcp.json', { mcpServers: { a: entry } }, 'cursor'],
      ['.codeium/windsurf/mcp_config.json', { mcpServers: { a: { serverUrl: 'https://x.northwind-desk.com' } } }, 'windsurf'],
      ['.gemini/settings.json', { mcpServers: { a: { httpUrl: 'https://x.northwind-desk.com' } } }, 'gemini'],
      ['.roo/mcp.json', { mcpServers: { a: entry } }, 'roo'],
      ['.kiro/settings/mcp.json', { mcpServers: { a: entry } }, 'kiro'],
      ['.amazonq/mcp.json', { mcpServers: { a: entry } }, 'amazonq'],
      ['.copilot/mcp-config.json', { mcpServers: { a: entry } }, 'copilot'],
      ['opencode.json', { mcp: { a: { type: 'local', command: ['node', './server.js'] } } }, 'opencode'],
      ['.config/zed/settings.json', { context_servers: { a: { command: { path: 'node', args: ['./server.js'] } } } }, 'zed'],
      ['elsewhere.json', { mcpServers: { a: entry } }, 'unknown'],
      ['elsewhere.json', { servers: { a: { type: 'stdio', ...entry } } }, 'vscode'],
    ];
    for (const [path, value, client] of cases) {
      const server = only(path, value);
      assert.equal(server.name, 'a', path);
      assert.equal(server.client, client, path);
    }
  });

  it('are found in TOML and YAML', () => {
    const toml = factsOf(
      '.codex/config.toml',
      '[mcp_servers.docs]\ncommand = "uvx"\nargs = ["docs-mcp"]\n[mcp_servers.docs.env]\nA = "b"\n',
      'toml',
    );
    assert.deepEqual(
      toml.mcpServers.map(({ name, client, env }) => [name, client, env.length]),
      [['docs', 'codex', 1]],
    );
    const yaml = factsOf(
      '.continue/config.yaml',
      'mcpServers:\n  - name: docs\n    command: uvx\n    args: [docs-mcp]\n',
      'yaml',
    );
    assert.deepEqual(
      yaml.mcpServers.map(({ name, client }) => [name, client]),
      [['docs', 'continue']],
    );
  });

  it('are not seen in other formats with the same words', () => {
    const cases: [string, unknown][] = [
      ['openapi.json', { openapi: '3.1.0', servers: [{ url: 'http://api.northwind-desk.com' }] }],
      ['asyncapi.json', { asyncapi: '2.6.0', servers: { a: { url: 'http://x.northwind-desk.com', type: 'http' } } }],
      ['nginx.json', { servers: { a: { url: 'http://x.northwind-desk.com' } } }],
      ['package.json', { name: 'x', scripts: { mcp: 'node x' } }],
      ['.vscode/tasks.json', { tasks: [{ command: 'npx', args: ['tsc'] }] }],
    ];
    for (const [path, value] of cases) assert.deepEqual(factsOf(path, json(value)).mcpServers, [], path);
  });

  it('keep no credential', () => {
    const text = expandMarkers(
      json({
        mcpServers: {
          a: {
            command: 'npx',
            args: ['-y', 'x@1.0.0', '--token', '@@fake:github@@', '@@fake:postgres-url@@', '--api-key=Qu!et-Harbor-92'],
            env: { API_KEY: '@@fake:openai@@', DB_PASSWORD: 'Qu!et-Harbor-93' },
            headers: { Authorization: 'Bearer @@fake:anthropic@@' },
            url: 'https://x.northwind-desk.com/?token=@@fake:assigned-literal@@',
          },
        },
      }),
    );
    const facts = factsOf('.mcp.json', text);
    const kept = JSON.stringify(facts);
    for (const format of ['github', 'postgres-url', 'openai', 'anthropic', 'assigned-literal']) {
      assert.ok(!kept.includes(expandMarkers(`@@fake:${format}@@`)), format);
    }
    assert.ok(!kept.includes('Qu!et-Harbor'));
    const [server] = facts.mcpServers;
    assert.deepEqual(
      server?.credentials.map(({ place, start, end }) => [place, text.slice(start, end).slice(0, 7)]).sort(),
      [
        ['argument', 'Qu!et-H'],
        ['argument', expandMarkers('@@fake:github@@').slice(0, 7)],
        ['env', 'Qu!et-H'],
        ['env', expandMarkers('@@fake:openai@@').slice(0, 7)],
        ['header', expandMarkers('@@fake:anthropic@@').slice(0, 7)],
        ['url', expandMarkers('@@fake:assigned-literal@@').slice(0, 7)],
      ].sort(),
    );
  });

  it('read a shared YAML anchor once for each use', () => {
    const text = 'x: &env {A: b}\nmcpServers:\n  one: {command: node, env: *env}\n  two: {command: node, env: *env}\n';
    assert.deepEqual(
      factsOf('librechat.yaml', text, 'yaml').mcpServers.map(({ env }) => env.length),
      [1, 1],
    );
  });
});

describe('packages that a command line fetches', () => {
  const pinOf = (command: string, ...args: string[]): string[] =>
    only('.mcp.json', { mcpServers: { a: { command, args } } }).packages.map(({ runner, name, version, pin }) =>
      [runner, name, version, pin].join(' '),
    );

  const cases: [string[], string[]][] = [
    [['npx', '-y', '@scope/pkg'], ['npx @scope/pkg  none']],
    [['npx', 'pkg@1.2.3', '--port', '1'], ['npx pkg 1.2.3 exact']],
    [['npx', 'pkg@1.2.3-beta.1'], ['npx pkg 1.2.3-beta.1 exact']],
    [['npx', 'pkg@^1.2.3'], ['npx pkg ^1.2.3 moving']],
    [['npx', 'pkg@1.2'], ['npx pkg 1.2 moving']],
    [['npx', '-p', 'pkg@next', 'bin'], ['npx pkg next moving']],
    [['npx', '--package=pkg', 'bin'], ['npx pkg  none']],
    [['npx', '--no-install', 'pkg'], []],
    [['npx', './local'], ['npx ./local  local']],
    [['npx', `pkg@\${V}`], [`npx pkg@\${V}  unknown`]],
    [['C:\\Program Files\\nodejs\\npx.cmd', 'pkg'], ['npx pkg  none']],
    [['cmd', '/c', 'npx -y pkg'], ['npx pkg  none']],
    [['bash', '-lc', 'source ~/.nvm/nvm.sh && npx -y pkg@1.0.0'], ['npx pkg 1.0.0 exact']],
    [['op', 'run', '--', 'npx', 'pkg'], ['npx pkg  none']],
    [['npx -y pkg'], ['npx pkg  none']],
    [['pnpm', 'dlx', 'pkg'], ['pnpm dlx pkg  none']],
    [['npm', 'exec', '--', 'pkg@2.0.0'], ['npm exec pkg 2.0.0 exact']],
    [['npx', 'github:owner/repo'], ['npx github:owner/repo  none']],
    [['npx', 'github:owner/repo#v1.2.3'], ['npx github:owner/repo v1.2.3 exact']],
    [['uvx', 'pkg'], ['uvx pkg  none']],
    [['uvx', '--with', 'extra', 'pkg[cli]==1.2'], ['uvx pkg[cli] ==1.2 exact']],
    [['uvx', 'pkg@latest'], ['uvx pkg latest moving']],
    [
      ['uvx', '--from', 'git+https://github.com/o/r@0123456789abcdef0123456789abcdef01234567', 'bin'],
      ['uvx git+https://github.com/o/r 0123456789abcdef0123456789abcdef01234567 exact'],
    ],
    [['uv', 'run', 'server.py'], []],
    [['docker', 'run', '-i', '--rm', '-e', 'KEY', '-v', '/a:/b', 'ghcr.io/o/i'], ['docker run ghcr.io/o/i  none']],
    [['docker', 'run', '--name=x', 'ghcr.io:443/o/i:1.4.0'], ['docker run ghcr.io:443/o/i 1.4.0 exact']],
    [['docker', 'run', 'own-image'], ['docker run own-image  local']],
    [['docker', 'compose', 'up'], []],
    [['deno', 'run', '-A', 'npm:pkg'], ['deno run pkg  none']],
    [['node', './server.js'], []],
  ];
  for (const [line, expected] of cases) {
    it(line.join(' '), () => assert.deepEqual(pinOf(...(line as [string, ...string[]])), expected));
  }
});

describe('other facts of structured files', () => {
  it('of .env files say what is public and what is only a stand-in', () => {
    const text = `NEXT_PUBLIC_URL=https://x\nexport API_KEY="\${OTHER}"\nEMPTY=\nTOKEN=your-token-here\nPLAIN=value\n`;
    const { envEntries } = factsOf('.env.local', text, 'dotenv');
    assert.deepEqual(
      envEntries.map(({ name, value, hasValue, publicPrefix }) => [name, value, hasValue, publicPrefix]),
      [
        ['NEXT_PUBLIC_URL', 'literal', true, 'NEXT_PUBLIC_'],
        ['API_KEY', 'reference', true, undefined],
        ['EMPTY', 'empty', false, undefined],
        ['TOKEN', 'placeholder', true, undefined],
        ['PLAIN', 'literal', true, undefined],
      ],
    );
    for (const { name, nameRange } of envEntries) assert.equal(text.slice(nameRange.start, nameRange.end), name);
  });

  const rolesOf = (path: string, text: string, language: StructuredLanguage): unknown[] | undefined =>
    factsOf(path, text, language).prompt?.promptText.map(({ role, start, end }) => [role, text.slice(start, end)]);

  it('of prompt files are their texts by role', () => {
    const github =
      'messages:\n  - role: system\n    content: You are a helper.\n  - role: user\n    content: "Answer {{question}}"\nmodel: x/y\ntestData:\n  - question: What is it like?\n';
    assert.deepEqual(rolesOf('a.prompt.yml', github, 'yaml'), [
      ['system', 'You are a helper.'],
      ['user', 'Answer {{question}}'],
      ['user', 'What is it like?'],
    ]);
    assert.deepEqual(
      factsOf('a.prompt.yml', github, 'yaml').prompt?.placeholders.map(({ name }) => name),
      ['question'],
    );
    assert.deepEqual(
      rolesOf('chain.json', json({ _type: 'prompt', input_variables: ['x'], template: 'Say {x} to me' }), 'json'),
      [['unknown', 'Say {x} to me']],
    );
    assert.deepEqual(
      rolesOf('skills/chat.yaml', 'name: chat\ntemplate: Say {{$x}} to me\ntemplate_format: semantic-kernel\n', 'yaml'),
      [['unknown', 'Say {{$x}} to me']],
    );
    assert.deepEqual(rolesOf('.gemini/commands/fix.toml', 'description = "d"\nprompt = "Please fix {{args}}"\n', 'toml'), [
      ['user', 'Please fix {{args}}'],
    ]);
    assert.deepEqual(
      rolesOf(
        'promptfooconfig.yaml',
        'prompts:\n  - "Say {{x}} to me"\n  - file://p.txt\ntests:\n  - vars: {x: some long words}\n',
        'yaml',
      ),
      [
        ['unknown', 'Say {{x}} to me'],
        ['user', 'some long words'],
      ],
    );
    assert.deepEqual(rolesOf('config.yaml', 'llm:\n  system_prompt: You are a helper.\n', 'yaml'), [
      ['system', 'You are a helper.'],
    ]);
    assert.deepEqual(rolesOf('agent.yaml', 'agents:\n  root:\n    model: x\n    instruction: You are a helper.\n', 'yaml'), [
      ['system', 'You are a helper.'],
    ]);
  });

  it('of recorded conversations and other data are no prompts', () => {
    assert.equal(
      factsOf('test/data/chat.json', json({ messages: [{ role: 'user', content: 'Hello over there' }] })).prompt,
      undefined,
    );
    assert.equal(factsOf('locales/en.json', json({ prompt: 'Type a message', template: 'A template here' })).prompt, undefined);
  });

  it('come from broken files too', () => {
    const text = '{"mcpServers": {"a": {"command": "npx", "args": ["-y", "pkg"]}, "b": {"command": ';
    assert.equal(factsOf('.mcp.json', text).mcpServers[0]?.packages.length, 1);
  });
});
