import { defineRule } from '../rule.js';
import { activeServersIn } from './servers.js';

interface Data {
  readonly server: string;
  readonly root: string;
  readonly isVsCode: boolean;
}

export const mcpWideRoot = defineRule<Data>({
  id: 'mcp-wide-root',
  family: 'mcp-config',
  title: 'MCP file server over the whole disk or home',
  severity: 'warning',
  preset: 'recommended',
  languages: ['json', 'yaml', 'toml', 'prompt'],
  duties: {
    cwe: [732, 552],
    owaspLlm: ['LLM06', 'LLM02'],
    owaspAgentic: ['ASI02', 'ASI03'],
    frameworks: ['SOC2-CC6.3', 'GDPR-25'],
  },
  *check({ file }) {
    for (const server of activeServersIn(file)) {
      for (const wide of server.wideRoots) {
        yield {
          range: wide,
          evidence: [],
          data: { server: server.name, root: wide.root, isVsCode: server.client === 'vscode' || server.client === 'cursor' },
        };
      }
    }
  },
  explain({ data }) {
    return {
      what: `MCP server "${data.server}" gives the agent files under ${data.root}, which holds far more than this project.`,
      why: 'Keys in .ssh and .aws, browser profiles and other projects are in reach of whatever text steers the agent.',
      how: `Give it the folder it needs${data.isVsCode ? `, such as \${workspaceFolder}` : ''}, read-only where it can be.`,
    };
  },
  fixes({ data, range }, { file }) {
    const manual = { title: `Name the project's folder in place of ${data.root}`, applicability: 'manual', edits: [] } as const;
    const isWholeWord = file.text.slice(range.start, range.end).replaceAll('\\\\', '\\') === data.root;
    if (!data.isVsCode || !isWholeWord) return [manual];
    return [
      {
        title: `Use \${workspaceFolder}`,
        applicability: 'suggestion',
        edits: [{ path: file.path, start: range.start, end: range.end, newText: `\${workspaceFolder}` }],
      },
    ];
  },
});
