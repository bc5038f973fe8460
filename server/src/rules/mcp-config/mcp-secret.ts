import { mcpClients } from '../../catalog/mcp.js';
import { envNameOf, isPlainName } from '../../catalog/secrets/names.js';
import type { McpServerFact } from '../../facts/structured/mcp-facts.js';
import type { StructuredFile } from '../../model/model.js';
import { overlaps, type Range } from '../../text/range.js';
import { defineRule, type Fix, type FixEdit } from '../rule.js';
import { withArticle } from '../words.js';
import { inputEdit } from './inputs.js';
import { mcpServersIn } from './servers.js';

interface Data {
  readonly server: string;
  readonly client: McpServerFact['client'];
  /** "an OpenAI API key", or "the value of API_KEY" where only the name tells. */
  readonly title: string;
  readonly place: string;
  readonly envName: string;
}

const placeNames = {
  env: 'in its environment',
  header: 'in its headers',
  argument: 'in its arguments',
  url: 'in its URL',
} as const;

/** The variable that stands for a credential: the entry's own name, or one that says whose it is. */
function envNameFor(server: McpServerFact, range: Range, conventional = 'TOKEN'): string {
  const entry = server.env.find((setting) => overlaps(setting, range));
  if (entry) return entry.name;
  return isPlainName(conventional) ? envNameOf(`${server.name}_${conventional}`) : conventional;
}

export const mcpSecret = defineRule<Data>({
  id: 'mcp-secret',
  family: 'mcp-config',
  title: 'Credential in an MCP configuration',
  severity: 'error',
  preset: 'recommended',
  languages: ['json', 'yaml', 'toml', 'prompt'],
  duties: {
    cwe: [798, 312, 540],
    owaspLlm: ['LLM02', 'LLM03'],
    owaspAgentic: ['ASI03'],
    atlas: ['AML.T0055'],
    frameworks: ['SOC2-CC6.1', 'GDPR-32'],
  },
  speaksInTests: true,
  *check({ file }) {
    for (const server of mcpServersIn(file)) {
      const known = file.facts.secrets.filter((secret) => overlaps(secret, server));
      const about = { server: server.name, client: server.client };
      for (const secret of known) {
        if (secret.kind !== 'live') continue;
        const place = server.credentials.find((credential) => overlaps(credential, secret))?.place ?? placeOf(server, secret);
        yield {
          range: secret,
          evidence: [],
          data: {
            ...about,
            title: withArticle(secret.title),
            place: placeNames[place],
            envName: envNameFor(server, secret, secret.envName),
          },
        };
      }
      for (const credential of server.credentials) {
        if (known.some((secret) => overlaps(secret, credential))) continue;
        yield {
          range: credential,
          evidence: [],
          data: {
            ...about,
            title: `the value of ${credential.name}`,
            place: placeNames[credential.place],
            envName: envNameFor(server, credential),
          },
        };
      }
    }
  },
  explain({ data }) {
    return {
      what: `MCP server "${data.server}" has ${data.title} written out ${data.place}.`,
      why: 'Configuration files are committed, copied and read by agents; whoever reads this one can use the credential, and so can every process that the editor starts.',
      how: "Keep the value in the environment or in the client's own secret store and refer to it here. Revoke the one that stood here: it is in the history of this file.",
    };
  },
  fixes(match, { file }) {
    const { data, range } = match;
    const rotate: Fix = {
      title: `Revoke the credential that stood here and issue a new one; keep it as ${data.envName} outside the repository`,
      applicability: 'manual',
      edits: [],
    };
    const edit = (newText: string): FixEdit => ({ path: file.path, start: range.start, end: range.end, newText });
    if (file.language !== 'prompt' && data.client === 'vscode') {
      const input = inputEdit(file as StructuredFile, data.envName, `${data.server}: ${data.envName}`);
      if (input)
        return [
          {
            title: `Ask for it once: \${input:${input.id}}`,
            applicability: 'suggestion',
            edits: [edit(`\${input:${input.id}}`), input.edit],
          },
          rotate,
        ];
    }
    const reference = mcpClients.find((row) => row.client === data.client)?.reference?.replace('NAME', data.envName);
    return reference
      ? [{ title: `Take it from the environment: ${reference}`, applicability: 'suggestion', edits: [edit(reference)] }, rotate]
      : [rotate];
  },
});

function placeOf(server: McpServerFact, range: Range): keyof typeof placeNames {
  if (server.env.some((setting) => overlaps(setting, range))) return 'env';
  if (server.headers.some((setting) => overlaps(setting, range))) return 'header';
  return server.urls.some((url) => overlaps(url, range)) ? 'url' : 'argument';
}
