import { unguardedFlags } from '../../catalog/mcp.js';
import { entriesOf, itemsOf, type ScalarNode, type StructuredNode, stringOf, valueAt } from '../../syntax/structured/node.js';
import type { Range } from '../../text/range.js';
import type { ApprovalFact } from './mcp-facts.js';
import type { Word } from './words.js';

const isTrue = (node: StructuredNode | undefined): node is ScalarNode => node?.kind === 'scalar' && node.value === true;

const listKeys = ['alwaysAllow', 'autoApprove', 'autoApproved', 'alwaysAllowedTools'];

/** What one server's entry approves in advance. */
export function serverApprovals(node: StructuredNode, words: readonly Word[]): ApprovalFact[] {
  const found: ApprovalFact[] = [];
  for (const key of listKeys) {
    const value = valueAt(node, key);
    const star = value?.kind === 'array' ? itemsOf(value).find((item) => stringOf(item)?.text === '*') : undefined;
    if (value?.kind === 'array' && star)
      found.push({
        setting: key,
        reach: 'every tool of this server',
        isMild: false,
        start: star.start,
        end: star.end,
        narrowed: { start: value.start, end: value.end, newText: '[]' },
      });
    else if (isTrue(value) || stringOf(value)?.text === '*')
      found.push({
        setting: key,
        reach: 'every tool of this server',
        isMild: false,
        start: value?.start ?? 0,
        end: value?.end ?? 0,
        narrowed: { start: value?.start ?? 0, end: value?.end ?? 0, newText: '[]' },
      });
  }
  const trust = valueAt(node, 'trust');
  if (isTrue(trust)) found.push(flagOff('trust', 'every tool of this server', trust));
  for (const word of words) {
    if (unguardedFlags.includes(word.text))
      found.push({ setting: word.text, reach: 'every action', isMild: false, start: word.start, end: word.end });
  }
  return found;
}

const flagOff = (setting: string, reach: ApprovalFact['reach'], node: ScalarNode): ApprovalFact => ({
  setting,
  reach,
  isMild: false,
  start: node.start,
  end: node.end,
  narrowed: { start: node.start, end: node.end, newText: 'false' },
});

/** `Bash`, `Bash(*)`, `Bash(:*)`, `*`, `mcp__*`: an allow entry with no bound. */
const unboundedTool = /^(?:Bash|PowerShell|Shell|run_shell_command|shell)(?:\((?::?\*|\*:\*)?\))?$|^\*$|^mcp__\*/;

/** An item of a list with the comma that goes with it. */
function withSeparator(items: readonly StructuredNode[], at: number): Range {
  const { start, end } = items[at] as StructuredNode;
  const next = items[at + 1];
  if (next) return { start, end: next.start };
  return { start: items[at - 1]?.end ?? start, end };
}

const reachOf = (tool: string): ApprovalFact['reach'] =>
  tool.startsWith('*') || tool.startsWith('mcp__') ? 'every tool' : 'every shell command';

/** The quiet of a whole file: permissions of coding agents and of editors. */
export function fileApprovals(path: string, root: StructuredNode | undefined): ApprovalFact[] {
  const found: ApprovalFact[] = [];
  const add = (setting: string, reach: ApprovalFact['reach'], node: ScalarNode, newText?: string): void => {
    const narrowed = newText === undefined ? undefined : { start: node.start, end: node.end, newText };
    found.push({ setting, reach, isMild: false, start: node.start, end: node.end, narrowed });
  };
  if (/(^|\/)\.claude(\/settings[^/]*)?\.json$/.test(path)) {
    const mode = stringOf(valueAt(root, 'permissions', 'defaultMode'));
    if (mode?.text === 'bypassPermissions') add('permissions.defaultMode', 'every action', mode, '"default"');
    const allowed = itemsOf(valueAt(root, 'permissions', 'allow'));
    allowed.forEach((item, i) => {
      const tool = stringOf(item);
      if (!tool || !unboundedTool.test(tool.text)) return;
      const narrowed = { ...withSeparator(allowed, i), newText: '' };
      found.push({
        setting: `permissions.allow ${tool.text}`,
        reach: reachOf(tool.text),
        isMild: false,
        start: tool.start,
        end: tool.end,
        narrowed,
      });
    });
    const all = valueAt(root, 'enableAllProjectMcpServers');
    if (isTrue(all)) add('enableAllProjectMcpServers', 'every project server', all, 'false');
  }
  if (/(^|\/)(\.vscode\/settings|User\/settings)\.json$/.test(path)) {
    for (const { key, value } of entriesOf(root)) {
      if (/^chat\.tools\.(?:global\.)?autoApprove$/.test(key) && isTrue(value)) add(key, 'every tool', value, 'false');
      if (key !== 'chat.tools.terminal.autoApprove') continue;
      for (const rule of entriesOf(value))
        if (/^\/\^?\.\*\$?\/$/.test(rule.key) && isTrue(rule.value)) add(key, 'every shell command', rule.value, 'false');
    }
  }
  if (/(^|\/)\.codex\/config\.toml$/.test(path)) {
    const sandbox = stringOf(valueAt(root, 'sandbox_mode'));
    const policy = stringOf(valueAt(root, 'approval_policy'));
    if (policy?.text === 'never' && sandbox?.text === 'danger-full-access')
      add('approval_policy', 'every action', policy, '"on-request"');
  }
  if (/(^|\/)opencode\.jsonc?$/.test(path)) {
    const permission = valueAt(root, 'permission');
    const all = stringOf(permission) ?? stringOf(valueAt(permission, '*'));
    if (all?.text === 'allow') add('permission', 'every tool', all, '"ask"');
  }
  const zed = valueAt(root, 'agent', 'always_allow_tool_actions');
  if (isTrue(zed)) add('agent.always_allow_tool_actions', 'every tool', zed, 'false');
  return found;
}

/** What the front matter of an agent, skill or command file approves in advance. */
export function frontMatterApprovals(root: StructuredNode | undefined): ApprovalFact[] {
  const found: ApprovalFact[] = [];
  const mode = stringOf(valueAt(root, 'permissionMode'));
  if (mode?.text === 'bypassPermissions') {
    found.push({
      setting: 'permissionMode',
      reach: 'every action',
      isMild: false,
      start: mode.start,
      end: mode.end,
      narrowed: { ...mode.content, newText: 'default' },
    });
  }
  const allowed = valueAt(root, 'allowed-tools') ?? valueAt(root, 'allowedTools');
  for (const item of allowed?.kind === 'array' ? allowed.items : [allowed]) {
    const node = stringOf(item);
    for (const word of node?.text.matchAll(/[^\s,()]+(?:\([^)]*\))?/g) ?? []) {
      if (!node || !unboundedTool.test(word[0])) continue;
      const start = node.content.start + word.index;
      found.push({
        setting: `allowed-tools ${word[0]}`,
        reach: reachOf(word[0]),
        isMild: /^\w+$/.test(word[0]),
        start,
        end: start + word[0].length,
      });
    }
  }
  return found;
}
