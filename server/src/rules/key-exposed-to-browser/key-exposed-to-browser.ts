import { browserSwitches, providerClients } from '../../catalog/typescript/clients.js';
import { providerKeyName, publicEnvPrefix, secretEnvName } from '../../catalog/typescript/secrets.js';
import type { FileModel } from '../../model/model.js';
import type { TypeScriptFile } from '../../model/typescript/file.js';
import { idsOf, nodesOf } from '../../model/typescript/kinds.js';
import { at, type NodeOf, nodeAt, type Place } from '../../model/typescript/place.js';
import { constantOf, slotsOf } from '../../model/typescript/slots.js';
import { apiOf } from '../../model/typescript/values.js';
import { defineRule, type Fix, type Match } from '../rule.js';

type Data =
  | {
      readonly kind: 'switch';
      readonly name: string;
      readonly path: string;
      readonly start: number;
      readonly end: number;
      readonly text: string;
    }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'client'; readonly title: string };

const isPublicSecret = (name: string): boolean =>
  publicEnvPrefix.test(name) &&
  secretEnvName.test(name.replace(publicEnvPrefix, '')) &&
  (providerKeyName.test(name) || /SECRET|PRIVATE|SERVICE_ROLE|PASSWORD/.test(name));

function* switches(file: TypeScriptFile): Iterable<Match<Data>> {
  for (const node of nodesOf(file.facts, 'object')) {
    for (const prop of node.props) {
      if (!browserSwitches.has(prop.name) || constantOf(at(file, prop.value)) !== true) continue;
      yield {
        range: prop,
        evidence: [
          { path: file.path, start: prop.start, end: prop.end, note: 'the SDK refuses browsers until it is told otherwise here' },
        ],
        data: { kind: 'switch', name: prop.name, path: file.path, start: prop.start, end: prop.end, text: file.text },
      };
    }
  }
}

const environment = /^:(process|import\.meta)\.env\./;

/** Whether a value is a variable that a bundler copies into browser code, with the name of a secret. */
function isPublicVariable(place: Place): boolean {
  const api = apiOf(place) ?? '';
  return environment.test(api) && isPublicSecret(api.replace(environment, ''));
}

function* publicVariables(file: TypeScriptFile): Iterable<Match<Data>> {
  const seen = new Set<string>();
  for (const id of idsOf(file.facts, 'member')) {
    const node = file.facts.flow.nodes[id] as NodeOf<'member'>;
    if (!isPublicSecret(node.name) || seen.has(node.name)) continue;
    const api = apiOf(at(file, id));
    if (!api || !/^:(process|import\.meta)\.env\./.test(api)) continue;
    seen.add(node.name);
    yield {
      range: node,
      evidence: [
        {
          path: file.path,
          start: node.start,
          end: node.end,
          note: 'the bundler copies the value into code that every visitor downloads',
        },
      ],
      data: { kind: 'variable', name: node.name },
    };
  }
}

/** A provider's client made with a key in a file that says it runs in the browser. */
function* browserClients(file: TypeScriptFile): Iterable<Match<Data>> {
  if (file.facts.flow.directive !== 'use client') return;
  for (const id of file.facts.flow.calls) {
    const call = at(file, id);
    const node = nodeAt(call);
    const api = node.kind === 'call' ? apiOf(at(file, node.callee)) : undefined;
    const client = api ? providerClients.get(api) : undefined;
    const keys = slotsOf(call, '0.apiKey');
    // A public variable is reported where it is read.
    if (!client || keys.length === 0 || keys.some((key) => isPublicVariable(key))) continue;
    yield {
      range: node,
      evidence: [{ path: file.path, start: 0, end: 12, note: "'use client' sends this file to the browser" }],
      data: { kind: 'client', title: client.title },
    };
  }
}

/** Takes a property out of an object literal together with one comma. */
function removeProperty(data: Extract<Data, { kind: 'switch' }>): Fix {
  let { start, end } = data;
  const after = /^\s*,[^\S\n]*/.exec(data.text.slice(end));
  if (after) {
    end += after[0].length;
    const lead = /\n?[^\S\n]*$/.exec(data.text.slice(0, start));
    if (data.text[end] === '\n' && lead?.[0].startsWith('\n')) start -= lead[0].length;
  } else {
    const before = /,\s*$/.exec(data.text.slice(0, start));
    if (before) start -= before[0].length;
  }
  return { title: `Remove ${data.name}`, applicability: 'suggestion', edits: [{ path: data.path, start, end, newText: '' }] };
}

export const keyExposedToBrowser = defineRule<Data>({
  id: 'key-exposed-to-browser',
  family: 'key-exposed-to-browser',
  title: 'Provider key in the browser',
  severity: 'error',
  preset: 'recommended',
  languages: ['typescript', 'dotenv'],
  duties: { cwe: [522, 200], owaspLlm: ['LLM02'], frameworks: ['SOC2-CC6.1'] },
  *check({ file }): Iterable<Match<Data>> {
    if (file.language === 'dotenv') {
      for (const entry of file.facts.envEntries) {
        if (!isPublicSecret(entry.name) || !entry.hasValue) continue;
        yield {
          range: entry.nameRange,
          evidence: [
            { path: file.path, ...entry.nameRange, note: 'the bundler copies the value into code that every visitor downloads' },
          ],
          data: { kind: 'variable', name: entry.name },
        };
      }
      return;
    }
    if (file.language !== 'typescript') return;
    yield* switches(file);
    yield* publicVariables(file);
    yield* browserClients(file);
  },
  explain: ({ data }) => ({
    what:
      data.kind === 'switch'
        ? `${data.name} lets the SDK run in a browser, where its key is public.`
        : data.kind === 'variable'
          ? `${data.name} is compiled into the code that browsers download, key and all.`
          : `This file runs in the browser and makes a ${data.title} client with a key.`,
    why: 'Anyone who opens the developer tools can copy the key, spend your money with it and read what the account stores.',
    how: 'Call the provider from a server route that checks who asks, and let the browser call that route. Use an ephemeral token where the provider has one (realtime). Rotate the key if this was ever deployed.',
  }),
  fixes: ({ data }, { file }) => [
    ...(data.kind === 'switch' ? [removeProperty(data)] : []),
    ...(data.kind === 'variable' ? keepOnServer(data.name, file) : []),
    { title: 'Call the provider from a server route and rotate the key', applicability: 'manual', edits: [] },
  ],
});

/** Files that a framework runs on the server alone, or that say so. */
const isOnServer = (file: TypeScriptFile): boolean =>
  /(?:^|\/)(?:pages|app|src\/pages|src\/app)\/(?:.*\/)?api\/|(?:^|\/)(?:route|\+server|\+page\.server|middleware)\.[jt]s$|\.server\.[jt]sx?$|(?:^|\/)server\/api\//.test(
    file.path,
  ) || file.facts.flow.imports.includes('server-only');

/** Reads the variable under a name that no bundler copies, where the code runs on the server anyway. */
function keepOnServer(name: string, file: FileModel): Fix[] {
  const own = name.replace(publicEnvPrefix, '');
  if (file.language !== 'typescript' || !isOnServer(file) || file.facts.flow.directive === 'use client') return [];
  const edits = file.facts.flow.nodes.flatMap((node) =>
    node.kind === 'member' && node.name === name
      ? [{ path: file.path, start: node.nameStart, end: node.nameStart + name.length, newText: own }]
      : [],
  );
  return [{ title: `Read ${own}, which no bundler copies, and rename it where it is set`, applicability: 'suggestion', edits }];
}
