import type { PackageFact } from '../../facts/structured/launch.js';
import { defineRule, type Fix, type Preset } from '../rule.js';
import { activeServersIn } from './servers.js';

interface Data {
  readonly server: string;
  readonly fact: PackageFact;
}

/** These run what `node_modules` holds, if it holds it, and fetch only otherwise. */
const prefersInstalled = new Set(['npx', 'bunx', 'bun x', 'npm exec', 'npm x']);
/** Programs that run a local script: what they fetch is a build tool, not the server. */
const scriptRunners = new Set(['tsx', 'ts-node', 'ts-node-dev', 'nodemon', 'esno', 'jiti', 'vite-node']);

/** A moving major tag (`redis:7`) and a script runner are worth a look, no more. */
const presetOf = (fact: PackageFact): Preset | undefined =>
  scriptRunners.has(fact.name) || (fact.ecosystem === 'image' && /^v?\d+$/.test(fact.version)) ? 'strict' : undefined;

export const mcpUnpinned = defineRule<Data>({
  id: 'mcp-unpinned',
  family: 'mcp-config',
  title: 'MCP server without a fixed version',
  severity: 'warning',
  preset: 'recommended',
  languages: ['json', 'yaml', 'toml', 'prompt'],
  duties: {
    cwe: [829, 494, 1357],
    owaspLlm: ['LLM03'],
    owaspAgentic: ['ASI04'],
    atlas: ['AML.T0010'],
    frameworks: ['SOC2-CC8.1'],
  },
  *check({ file, app }) {
    for (const server of activeServersIn(file)) {
      for (const fact of server.packages) {
        if (fact.pin !== 'none' && fact.pin !== 'moving') continue;
        const isInstalled =
          fact.pin === 'none' && prefersInstalled.has(fact.runner) && app.packageVersion(file.path, fact.name) !== undefined;
        if (isInstalled) continue;
        yield { range: fact, evidence: [], data: { server: server.name, fact }, preset: presetOf(fact) };
      }
    }
  },
  explain({ data: { server, fact } }) {
    const shown = fact.version ? `"${fact.version}" of ${fact.name}` : `${fact.name} with no version`;
    return {
      what: `MCP server "${server}" runs ${shown} through ${fact.runner}, so its publisher decides at each start what runs here.`,
      why: 'The server runs with your rights and sees what the agent sends it. A taken-over account or a bad release reaches every developer at the next start, with no change in this file.',
      how: `Name one release that you have looked at: ${exampleOf(fact)}.`,
    };
  },
  fixes({ data: { fact } }, { file, app }) {
    const known = fact.ecosystem === 'npm' ? app.packageVersion(file.path, fact.name) : undefined;
    const version = known?.isExact ? known.version : undefined;
    const fixes: Fix[] = [];
    if (version) {
      const edit = { path: file.path, start: fact.start, end: fact.end, newText: `${fact.name}@${version}` };
      fixes.push({
        title: `Use ${fact.name}@${version}, the version of this workspace`,
        applicability: 'suggestion',
        edits: [edit],
      });
    }
    fixes.push({
      title: `Write one release in place of ${fact.name}${fact.version ? ` ${fact.version}` : ''}: ${lookUpOf(fact)}`,
      applicability: 'manual',
      edits: [],
    });
    return fixes;
  },
});

function exampleOf(fact: PackageFact): string {
  if (fact.ecosystem === 'image') return `${fact.name}@sha256:<digest>, or at least a tag with the full version`;
  if (/^(?:git\+|git:|github:|gitlab:|bitbucket:)|\.git$/.test(fact.name))
    return `${fact.name}${fact.ecosystem === 'npm' ? '#' : '@'}<commit>`;
  return fact.ecosystem === 'pypi' ? `${fact.name}==<version>` : `${fact.name}@<version>`;
}

function lookUpOf(fact: PackageFact): string {
  if (fact.ecosystem === 'image') return `docker buildx imagetools inspect ${fact.name} shows its digest`;
  return fact.ecosystem === 'pypi'
    ? `pip index versions ${fact.name.replace(/\[.*$/, '')} lists the releases`
    : `npm view ${fact.name} version shows the newest`;
}
