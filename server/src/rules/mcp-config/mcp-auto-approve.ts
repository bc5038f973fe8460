import type { ApprovalFact } from '../../facts/structured/mcp-facts.js';
import { type FileModel, isDocument } from '../../model/model.js';
import { defineRule } from '../rule.js';
import { activeServersIn } from './servers.js';

interface Data {
  readonly approval: ApprovalFact;
  readonly server?: string;
}

const fileApprovals = (file: FileModel): readonly ApprovalFact[] => (isDocument(file) ? file.facts.approvals : []);

export const mcpAutoApprove = defineRule<Data>({
  id: 'mcp-auto-approve',
  family: 'mcp-config',
  title: 'Agent that acts without asking',
  severity: 'warning',
  preset: 'recommended',
  languages: ['json', 'yaml', 'toml', 'prompt'],
  duties: {
    cwe: [862, 250],
    owaspLlm: ['LLM06'],
    owaspAgentic: ['ASI02', 'ASI05'],
    atlas: ['AML.T0053'],
    frameworks: ['SOC2-CC6.3'],
  },
  *check({ file }) {
    for (const server of activeServersIn(file)) {
      for (const approval of server.approvals) yield { range: approval, evidence: [], data: { approval, server: server.name } };
    }
    for (const approval of fileApprovals(file)) {
      yield { range: approval, evidence: [], data: { approval }, preset: approval.isMild ? 'strict' : undefined };
    }
  },
  explain({ data: { approval, server } }) {
    const where = server === undefined ? '' : ` of MCP server "${server}"`;
    return {
      what: `${approval.setting}${where} lets the agent use ${approval.reach} without asking.`,
      why: "Text that the agent reads (a web page, an issue, a tool's answer) can then make it run commands, send data or change files, and nobody is asked in between.",
      how: 'Name the read-only tools or the exact commands that may run unasked, and let the agent ask for the rest.',
    };
  },
  fixes({ data: { approval } }, { file }) {
    if (!approval.narrowed)
      return [
        {
          title: `Replace ${approval.setting} by the exact commands or tools that may run unasked`,
          applicability: 'manual',
          edits: [],
        },
      ];
    return [
      { title: 'Let the agent ask again', applicability: 'suggestion', edits: [{ path: file.path, ...approval.narrowed }] },
    ];
  },
});
