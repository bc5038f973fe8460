// path: src/agent.ts
import { Agent, applyPatchTool, hostedMcpTool, shellTool } from '@openai/agents';

export const clerk = (url: string, shell: never, editor: never, options: { needsApproval: boolean }) =>
  new Agent({
    name: 'clerk',
    instructions: 'Keep the shared calendar.',
    tools: [
      hostedMcpTool({ serverLabel: 'calendar', serverUrl: url }),
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tool-no-approval
      shellTool({ shell }),
//    ^^^^^^^^^^^^^^^^^^^^ tool-no-approval
      applyPatchTool({ editor, needsApproval: true }),
      shellTool({ shell, ...options }),
      hostedMcpTool({ serverLabel: 'docs', serverUrl: 'https://docs.example.com/mcp', requireApproval: 'always' }),
    ],
  });
