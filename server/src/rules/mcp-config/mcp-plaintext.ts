import { defineRule } from '../rule.js';
import { isLoopbackHost, isPrivateHost } from './hosts.js';
import { activeServersIn } from './servers.js';

interface Data {
  readonly server: string;
  readonly host: string;
  readonly scheme: string;
  readonly schemeStart: number;
  readonly schemeEnd: number;
}

export const mcpPlaintext = defineRule<Data>({
  id: 'mcp-plaintext',
  family: 'mcp-config',
  title: 'MCP server over plain HTTP',
  severity: 'warning',
  preset: 'recommended',
  languages: ['json', 'yaml', 'toml', 'prompt'],
  duties: {
    cwe: [319],
    owaspLlm: ['LLM02', 'LLM03'],
    owaspAgentic: ['ASI07'],
    frameworks: ['GDPR-32', 'HIPAA-164.312(e)', 'SOC2-CC6.7'],
  },
  *check({ file }) {
    for (const server of activeServersIn(file)) {
      for (const url of server.urls) {
        if ((url.scheme !== 'http' && url.scheme !== 'ws') || url.host === '' || isLoopbackHost(url.host)) continue;
        const data = {
          server: server.name,
          host: url.host,
          scheme: url.scheme,
          schemeStart: url.schemeRange.start,
          schemeEnd: url.schemeRange.end,
        };
        yield { range: url, evidence: [], data, preset: isPrivateHost(url.host) ? 'strict' : undefined };
      }
    }
  },
  explain({ data }) {
    return {
      what: `MCP server "${data.server}" talks to ${data.host} over plain ${data.scheme}, so its traffic can be read and changed on the way.`,
      why: 'What the agent sends (user data, tokens in headers) is readable on the path, and a changed tool description or answer steers the agent.',
      how: `Use ${data.scheme}s, or reach the server through a tunnel that encrypts.`,
    };
  },
  fixes({ data }, { file }) {
    const edit = { path: file.path, start: data.schemeStart, end: data.schemeEnd, newText: `${data.scheme}s` };
    return [{ title: `Use ${data.scheme}s://${data.host}`, applicability: 'suggestion', edits: [edit] }];
  },
});
