import { isDemoPath } from '../../catalog/paths.js';
import { textOf } from '../../model/typescript/evidence.js';
import { type McpServing, mcpServingsOf } from '../../model/typescript/mcp-servers.js';
import { at, type NodeOf, nodeAt } from '../../model/typescript/place.js';
import { defineRule, type Match } from '../rule.js';

interface Data {
  readonly what: string;
  readonly isLocal: boolean;
}

const list = (serving: McpServing): string => {
  const names = [...new Set(serving.tools.map(({ name }) => name).filter(Boolean))];
  return names.length === 0
    ? 'use what it offers'
    : `run its tools (${names.slice(0, 3).join(', ')}${names.length > 3 ? ', …' : ''})`;
};

/** What is wrong, or undefined where nothing is. */
function faultOf(serving: McpServing): { what: string; isLocal: boolean } | undefined {
  const { exposure, bind, isForAnySite, checksHost } = serving;
  if (exposure === 'guarded') return undefined;
  if (bind !== 'loopback') {
    const reach = [
      bind === 'all' && serving.row.form !== 'handler' ? 'it listens on all interfaces' : '',
      isForAnySite ? 'any website may call it' : '',
    ];
    const more = reach.filter(Boolean).join(', and ');
    return {
      what: `Nothing asks who calls this MCP server, so whoever reaches it can ${list(serving)}${more ? `; ${more}` : ''}.`,
      isLocal: false,
    };
  }
  if (isForAnySite)
    return {
      what: `Any website that is open in a browser on this machine can ${list(serving)}: this MCP server answers every origin and asks nobody who calls.`,
      isLocal: true,
    };
  if (checksHost) return undefined;
  return {
    what: `This local MCP server looks neither at Host nor at Origin, so a web page can reach it by DNS rebinding and ${list(serving)}.`,
    isLocal: true,
  };
}

export const mcpServerOpen = defineRule<Data>({
  id: 'mcp-server-open',
  family: 'mcp-config',
  title: 'MCP server open to anyone',
  severity: 'warning',
  preset: 'recommended',
  languages: ['typescript'],
  accepts: [
    'a token or session that is asked for before the transport',
    'a server on the loopback address that checks Host or Origin',
  ],
  duties: { cwe: [306, 346, 1385], owaspLlm: ['LLM06'], owaspAgentic: ['ASI02', 'ASI03'], frameworks: ['SOC2-CC6.1'] },
  *check({ file, consider }): Iterable<Match<Data>> {
    if (file.language !== 'typescript') return;
    for (const serving of mcpServingsOf(file)) {
      const fault = faultOf(serving);
      if (!fault) {
        consider?.(
          nodeAt(serving.call),
          'the caller of this MCP server is asked for a token or session, or it checks Host and Origin',
        );
        continue;
      }
      const { call, acting, exposure, bind, isForAnySite } = serving;
      const node = nodeAt(call) as NodeOf<'call'>;
      const range = { start: node.start, end: nodeAt(at(file, node.callee)).end };
      const act = acting && nodeAt(acting.call);
      // A server whose tools only reckon, or that is not wholly in view, may be open by intent.
      const isSure =
        acting !== undefined &&
        exposure === 'open' &&
        (bind === 'all' || (bind === 'loopback' && isForAnySite)) &&
        !isDemoPath(file.path);
      yield {
        range,
        evidence: [
          { path: file.path, ...range, note: 'MCP is served over HTTP here, and no check of the caller was found' },
          ...(acting && act
            ? [
                {
                  path: acting.call.file.path,
                  start: act.start,
                  end: act.end,
                  note: `the tool "${acting.tool.name}" reaches further here (${textOf(acting.call, 40)})`,
                },
              ]
            : []),
        ],
        data: fault,
        ...(isSure ? {} : { preset: 'strict' as const }),
      };
    }
  },
  explain: ({ data: { what, isLocal } }) => ({
    what,
    why: 'A tool runs with the rights and the keys of this server. Scanners look for open MCP servers, and a page in a browser can call those on the same machine.',
    how: isLocal
      ? 'Bind 127.0.0.1, allow only your own Host and Origin (enableDnsRebindingProtection with allowedHosts, or createMcpExpressApp), and answer no foreign origin.'
      : 'Ask for a token before the transport sees the request (requireBearerAuth, withMcpAuth, authenticate), or bind 127.0.0.1 and check Host and Origin.',
  }),
  fixes: ({ data: { isLocal } }) => [
    {
      title: isLocal ? 'Allow only your own Host and Origin' : 'Ask for a token before the transport sees the request',
      applicability: 'manual',
      edits: [],
    },
  ],
});
