import { matcherOf } from '../../catalog/table.js';
import { ioRow } from '../../catalog/typescript/io.js';
import {
  checkedApps,
  listenCalls,
  loopbackHost,
  type McpTransportRow,
  mcpTransports,
  rebindingChecks,
  tokenChecks,
} from '../../catalog/typescript/mcp-servers.js';
import { rowAccess } from '../../catalog/typescript/schemas.js';
import { isGuardCall } from './checks.js';
import type { TypeScriptFile } from './file.js';
import { gateOf } from './framework-guard.js';
import { exposureOfHandler, handlersAround } from './open-handlers.js';
import { at, type NodeOf, nodeAt, type Place, withinOf } from './place.js';
import { privilegedIn } from './privileged.js';
import { reachOf } from './reach.js';
import type { Tool } from './roles.js';
import { type Exposure, mostExposed } from './routers.js';
import { constantOf, slotsOf } from './slots.js';
import { apiCallsOf } from './switches.js';
import { apiOf, definitionsOf, type FunctionPlace } from './values.js';

const mcpTransportsOf = matcherOf(mcpTransports);
/** A place at which the project serves MCP over HTTP, and who can reach it. */
export interface McpServing {
  readonly call: Place;
  readonly row: McpTransportRow;
  readonly exposure: Exposure;
  readonly bind: 'loopback' | 'all' | 'unknown';
  /** Any website may call it from its visitor's browser. */
  readonly isForAnySite: boolean;
  /** It looks at Host or Origin, or its framework does. */
  readonly checksHost: boolean;
  readonly tools: readonly Tool[];
  /** A tool that reaches files, rows, other services or a program, with the call that does. */
  readonly acting: { readonly tool: Tool; readonly call: Place } | undefined;
}

/** Handlers of the file that hand requests to a transport which stands elsewhere, such as in a variable of the module. */
function handlersOfFile(file: TypeScriptFile): FunctionPlace[] {
  return file.facts.flow.calls.flatMap((id) => {
    const node = nodeAt(at(file, id)) as NodeOf<'call'>;
    const callee = nodeAt(at(file, node.callee));
    return callee.kind === 'member' && /^handle(?:Post)?(?:Request|Message)$/.test(callee.name)
      ? handlersAround(at(file, id))
      : [];
  });
}

const guardsItself = (file: TypeScriptFile): boolean =>
  file.facts.flow.calls.some((id) => isGuardCall(at(file, id), 'caller')) ||
  apiCallsOf(file).some(({ api }) => tokenChecks.test(api));

function exposureOf(call: Place, row: McpTransportRow): Exposure {
  const { file } = call;
  if (row.form === 'started') {
    const callee = nodeAt(at(file, (nodeAt(call) as NodeOf<'call'>).callee));
    const made = callee.kind === 'member' ? definitionsOf(at(file, callee.of)) : [];
    return made.some((place) => (row.guards ?? []).some((slot) => slotsOf(place, slot).length > 0)) ? 'guarded' : 'open';
  }
  if (row.form === 'handler') {
    const gate = gateOf(file, 'caller');
    return gate !== 'open' || guardsItself(file) ? 'guarded' : 'open';
  }
  const handlers = [...handlersAround(call), ...handlersOfFile(file)];
  return handlers.length === 0 ? 'perhaps' : mostExposed(handlers.map((handler) => exposureOfHandler(handler, 'caller')));
}

/** Where a server listens: by its row, or by the calls of `listen` in its file and in those that import it. */
function bindOf(call: Place, row: McpTransportRow): McpServing['bind'] {
  if (row.bind) {
    const hosts = slotsOf(call, row.bind.slot).map(constantOf);
    if (hosts.length === 0) return row.bind.isLoopbackByDefault ? 'loopback' : 'all';
    return hosts.every((host) => typeof host === 'string' && loopbackHost.test(host))
      ? 'loopback'
      : hosts.some((host) => typeof host === 'string')
        ? 'all'
        : 'unknown';
  }
  const found: McpServing['bind'][] = [];
  for (const file of [call.file, ...call.file.app.importersOf(call.file.path, 10)]) {
    for (const id of file.facts.flow.calls) {
      const listen = at(file, id);
      const node = nodeAt(listen) as NodeOf<'call'>;
      const callee = nodeAt(at(file, node.callee));
      if (callee.kind !== 'member' || callee.name !== listenCalls.name) continue;
      const hosts = listenCalls.slots
        .flatMap((slot) => slotsOf(listen, slot))
        .filter((place) => !definitionsOf(place).some((made) => nodeAt(made).kind === 'function'));
      const constants = hosts.map(constantOf);
      if (hosts.length === 0) found.push('all');
      else if (constants.some((host) => typeof host === 'string'))
        found.push(constants.some((host) => typeof host === 'string' && loopbackHost.test(host)) ? 'loopback' : 'all');
      else found.push('unknown');
    }
  }
  if (found.length === 0) return row.form === 'handler' ? 'all' : 'unknown';
  return found.includes('all') ? 'all' : found.includes('unknown') ? 'unknown' : 'loopback';
}

/** Whether a file answers every origin: `cors()` with no list, or the header with a star. */
function isForAnySite(file: TypeScriptFile): boolean {
  return (
    apiCallsOf(file).some(({ call, node, api }) => {
      if (/^(?:cors:(?:default|\*)|hono\/cors:cors|@koa\/cors:default)$/.test(api)) {
        const origins = slotsOf(call, '0.origin').map(constantOf);
        return node.args.length === 0 || origins.includes('*') || origins.includes(true);
      }
      return false;
    }) || /Access-Control-Allow-Origin['"]\s*[,:]\s*['"]\*['"]/i.test(file.text)
  );
}

/** What of a tool's doing reaches beyond the program. */
function actingCall(tool: Tool): Place | undefined {
  for (const handler of tool.handlers) {
    const reach = reachOf(handler);
    const [model] = reach.modelCalls;
    if (model) return model;
    for (const call of reach.calls) {
      const node = nodeAt(call) as NodeOf<'call'>;
      const api = apiOf(at(call.file, node.callee)) ?? '';
      if (ioRow(api) || rowAccess.test(api) || /^(?::fetch|axios:|got:|undici:|octokit:|@octokit\/)/.test(api)) return call;
      if (
        call.file.entities.sinks.some((sink) => sink.call.id === call.id) ||
        privilegedIn(call.file).some((act) => act.call.id === call.id)
      )
        return call;
    }
  }
  return undefined;
}

/** The files in which a server's tools are defined: its own, and those whose functions its code runs. */
function toolsOf(call: Place): Tool[] {
  const files = new Set<TypeScriptFile>([call.file]);
  const around = withinOf(call);
  if (around >= 0) for (const { file } of reachOf({ file: call.file, fn: around }).functions) files.add(file);
  for (const handler of handlersOfFile(call.file)) for (const { file } of reachOf(handler).functions) files.add(file);
  return [...files].flatMap((file) => file.roles.tools);
}

/** Every place of a file that serves MCP over HTTP. */
export function* mcpServingsOf(file: TypeScriptFile): Iterable<McpServing> {
  for (const { call, api } of apiCallsOf(file)) {
    const row = mcpTransportsOf(api)[0];
    if (!row || (row.when && !slotsOf(call, row.when[0]).some((place) => row.when?.[1].test(String(constantOf(place))))))
      continue;
    const tools = toolsOf(call);
    const acting = tools.map((tool) => ({ tool, call: actingCall(tool) })).find((entry) => entry.call !== undefined);
    yield {
      call,
      row,
      exposure: exposureOf(call, row),
      bind: bindOf(call, row),
      isForAnySite: isForAnySite(file),
      checksHost:
        rebindingChecks.test(file.text) ||
        apiCallsOf(file).some((entry) => checkedApps.test(entry.api) && isLoopbackApp(entry.call)),
      tools,
      acting: acting?.call ? { tool: acting.tool, call: acting.call } : undefined,
    };
  }
}

const isLoopbackApp = (call: Place): boolean => {
  const hosts = slotsOf(call, '0.host').map(constantOf);
  return hosts.every((host) => typeof host === 'string' && loopbackHost.test(host));
};
