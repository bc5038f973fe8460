import {
  ambiguousServerMapKeys,
  bridgePackages,
  filesystemPackages,
  type McpClient,
  mcpClientOf,
  serverMapKeys,
  wideRoots,
} from '../../catalog/mcp.js';
import {
  type Entry,
  entriesOf,
  entryOf,
  itemsOf,
  type ObjectNode,
  type StructuredNode,
  stringOf,
  valueAt,
} from '../../syntax/structured/node.js';
import type { Range } from '../../text/range.js';
import { overlaps } from '../../text/range.js';
import { serverApprovals } from './approvals.js';
import { argumentCredentials, settingCredentials, urlCredentials } from './credentials.js';
import { packagesOf } from './launch.js';
import type { McpCredentialFact, McpInputsFact, McpServerFact, McpSettingFact, McpUrlFact, WideRootFact } from './mcp-facts.js';
import { valueKindOf } from './values.js';
import { commandWords, type Word } from './words.js';

/** How deep in a file a map of servers may stand: devcontainer.json and ~/.claude.json nest them. */
const maxServerDepth = 5;
/** Keys that only one client uses. */
const clientByKey: Readonly<Partial<Record<string, McpClient>>> = {
  servers: 'vscode',
  mcp_servers: 'codex',
  context_servers: 'zed',
  mcp: 'opencode',
};
const urlKeys = ['url', 'serverUrl', 'httpUrl', 'server_url', 'uri', 'endpoint'];
const envKeys = ['env', 'environment', 'envs'];
const headerKeys = ['headers', 'http_headers', 'requestInit.headers'];

/**
 * The MCP servers of a configuration, recognised by the file's path and by shape. `secrets` are the ranges of credentials
 * already found in the file: what they cover is not kept.
 */
export function mcpServersOf(path: string, roots: readonly StructuredNode[], secrets: readonly Range[]): McpServerFact[] {
  const byPath = mcpClientOf(path)?.client;
  const servers: McpServerFact[] = [];
  const seen = new Set<StructuredNode>();
  const add = (name: string, nameRange: Range, node: ObjectNode, client: McpClient): void => {
    if (seen.has(node) || servers.length >= 500) return;
    seen.add(node);
    servers.push(serverOf(name, nameRange, node, client, secrets));
  };
  const visit = (node: StructuredNode, depth: number): void => {
    for (const entry of entriesOf(node)) {
      for (const [name, range, server] of serversUnder(entry, node, path))
        add(name, range, server, byPath ?? clientByKey[entry.key] ?? 'unknown');
      if (depth < maxServerDepth && entry.value.kind === 'object') visit(entry.value, depth + 1);
    }
  };
  for (const root of roots) visit(root, 0);
  return servers;
}

type Named = [name: string, nameRange: Range, server: ObjectNode];

/** The servers that one entry of an object holds, if its key and its content say that it holds any. */
function serversUnder(entry: Entry, parent: StructuredNode, path: string): Named[] {
  const isSure = serverMapKeys.includes(entry.key);
  if (!isSure && !ambiguousServerMapKeys.includes(entry.key)) return [];
  const found: Named[] = [];
  for (const { key, keyRange, value } of entriesOf(entry.value)) {
    if (value.kind === 'object' && (isSure ? isServer(value) : isMcpServer(value, entry.key, path)))
      found.push([key, keyRange, value]);
  }
  for (const item of isSure ? itemsOf(entry.value) : []) {
    const name = stringOf(valueAt(item, 'name'));
    if (item.kind === 'object' && name && isServer(item)) found.push([name.text, name.content, item]);
  }
  return valueAt(parent, 'openapi') || valueAt(parent, 'asyncapi') ? [] : found;
}

const commandOf = (node: StructuredNode): StructuredNode | undefined => {
  const command = valueAt(node, 'command') ?? valueAt(node, 'cmd');
  return command?.kind === 'object' ? valueAt(command, 'path') : command;
};
const urlOf = (node: StructuredNode): StructuredNode | undefined =>
  urlKeys.map((key) => valueAt(node, key)).find((value) => stringOf(value));

const isServer = (node: StructuredNode): boolean => Boolean(commandOf(node) ?? urlOf(node));

/** `servers`, `mcp` and `extensions` mean many things; here the entries must say that they are MCP servers. */
function isMcpServer(node: StructuredNode, key: string, path: string): boolean {
  if (!isServer(node)) return false;
  const type = stringOf(valueAt(node, 'type') ?? valueAt(node, 'transport'))?.text ?? '';
  if (key === 'servers')
    return (
      /mcp[^/]*\.json$/i.test(path) ||
      /^(?:stdio|http|sse|streamable[-_]?http)$/.test(type) ||
      Boolean(stringOf(commandOf(node)) && valueAt(node, 'args'))
    );
  if (key === 'mcp') return type === 'local' || type === 'remote';
  return /^(?:stdio|sse|streamable_http)$/.test(type);
}

function serverOf(name: string, nameRange: Range, node: ObjectNode, client: McpClient, secrets: readonly Range[]): McpServerFact {
  const nested = valueAt(node, 'command');
  const args = valueAt(node, 'args') ?? (nested?.kind === 'object' ? valueAt(nested, 'args') : undefined);
  const words = commandWords(commandOf(node), args);
  const packages = packagesOf(words);
  const url = stringOf(urlOf(node));
  const settingsOf = (keys: readonly string[]): Entry[] =>
    keys.flatMap((key) => entriesOf(valueAt(node, key) ?? (nested ? valueAt(nested, key) : undefined)));
  const env = settingsOf(envKeys);
  const headers = settingsOf(headerKeys);
  const isBridge = packages.some((fact) => bridgePackages.includes(fact.name));
  const urls = [
    ...(url ? urlFact({ text: url.text, ...url.content }) : []),
    ...words.flatMap((word) => (isBridge && /^[a-z]+:\/\//i.test(word.text) ? urlFact(word) : [])),
  ];
  const credentials: McpCredentialFact[] = [
    ...settingCredentials(env, 'env'),
    ...settingCredentials(headers, 'header'),
    ...argumentCredentials(words),
    ...(url ? urlCredentials(url) : []),
  ];
  const hidden = [...secrets, ...credentials];
  const safeWords = words.map((word) => (hidden.some((secret) => overlaps(secret, word)) ? { ...word, text: '***' } : word));
  return {
    name,
    nameRange,
    client,
    start: Math.min(nameRange.start, node.start),
    end: Math.max(nameRange.end, node.end),
    transport: transportOf(node, words.length > 0, urls[0]),
    isDisabled: isFlag(node, 'disabled', true) || isFlag(node, 'enabled', false),
    command: safeWords[0],
    args: safeWords.slice(1),
    packages,
    urls,
    env: env.map(settingFact),
    headers: headers.map(settingFact),
    credentials,
    approvals: serverApprovals(node, words),
    wideRoots: wideRootsOf(
      words,
      packages.map((fact) => fact.name),
    ),
  };
}

const isFlag = (node: StructuredNode, key: string, wanted: boolean): boolean => {
  const value = valueAt(node, key);
  return value?.kind === 'scalar' && value.value === wanted;
};

function transportOf(node: StructuredNode, hasCommand: boolean, url: McpUrlFact | undefined): McpServerFact['transport'] {
  const type = stringOf(valueAt(node, 'type') ?? valueAt(node, 'transport'))?.text;
  if (type === 'sse') return 'sse';
  if (type === 'stdio' || (hasCommand && type !== 'remote')) return 'stdio';
  return url || type ? 'http' : 'unknown';
}

const settingFact = ({ key, keyRange, value }: Entry): McpSettingFact => ({
  name: key,
  nameRange: keyRange,
  start: value.start,
  end: value.end,
  value: value.kind !== 'scalar' ? 'reference' : value.tag ? 'reference' : valueKindOf(value.text),
});

/** Scheme and host of an address; user info, path and query are left alone. */
function urlFact(word: Word): McpUrlFact[] {
  const found = /^([a-z][a-z+.-]{1,15}):\/\/(?:[^\s/@]*@)?(\[[^\]]*\]|[^\s/:?#]*)/i.exec(word.text);
  if (!found?.[1]) return [];
  const host = found[2] ?? '';
  const schemeRange = { start: word.start, end: word.start + found[1].length };
  return [
    {
      scheme: found[1].toLowerCase(),
      host: /[${<%]/.test(host) ? '' : host.toLowerCase(),
      schemeRange,
      start: word.start,
      end: word.end,
    },
  ];
}

/** Folders of a file server, and mounts of a container, that hold everything. */
function wideRootsOf(words: readonly Word[], packages: readonly string[]): WideRootFact[] {
  const isWide = (text: string): boolean => wideRoots.some((pattern) => pattern.test(text));
  const isFileServer =
    packages.some((name) => filesystemPackages.test(name)) ||
    words.some(({ text }) => /(?:^|[/\\])(?:mcp-)?server-filesystem(?:[/\\]|$)/.test(text));
  return words.flatMap((word, i) => {
    const before = words[i - 1]?.text ?? '';
    const mount = /^(?:-v|--volume)$/.test(before)
      ? /^((?:[A-Za-z]:)?[^:]*):/.exec(word.text)?.[1]
      : /(?:^|,)(?:src|source)=([^,]*)/.exec(word.text)?.[1];
    const root = mount ?? (isFileServer && i > 0 && !word.text.startsWith('-') ? word.text : undefined);
    return root !== undefined && isWide(root) ? [{ root, start: word.start, end: word.end }] : [];
  });
}

/** The `inputs` of a VS Code mcp.json or settings file, or where they would go. */
export function mcpInputsOf(root: StructuredNode | undefined): McpInputsFact | undefined {
  const holder = valueAt(root, 'servers') ? root : valueAt(root, 'mcp');
  const servers = entryOf(holder, 'servers');
  if (holder?.kind !== 'object' || !servers) return undefined;
  const inputs = valueAt(holder, 'inputs');
  if (inputs?.kind !== 'array') return { ids: [], insertOffset: servers.start, isEmpty: true, exists: false };
  const last = inputs.items.at(-1);
  const ids = inputs.items.flatMap((item) => stringOf(valueAt(item, 'id'))?.text ?? []);
  return { ids, insertOffset: last ? last.end : inputs.start + 1, isEmpty: !last, exists: true };
}
