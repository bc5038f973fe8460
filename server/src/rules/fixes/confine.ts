import { pathBuilders } from '../../catalog/typescript/io.js';
import { holderOf } from '../../model/typescript/entry.js';
import type { OpenedPlace } from '../../model/typescript/io.js';
import { at, type NodeOf, nodeAt, type Place, textAt } from '../../model/typescript/place.js';
import { trace } from '../../model/typescript/trace.js';
import { apiOf, definitionsOf } from '../../model/typescript/values.js';
import { type Change, local } from '../change.js';
import type { Fix } from '../rule.js';
import { edit, isTypeScript, quoted, replaceValue, sourceOf, suggest } from './build.js';
import { meansTheSameAt } from './scope.js';

const typed = (file: Place['file'], type: string): string => (isTypeScript(file) ? type : '');

const pathImport: Change = { kind: 'import', module: 'node:path', name: 'default', as: 'path' };

const pathHelper = (file: Place['file']): Change => ({
  kind: 'declare',
  name: 'confinedPath',
  text: `/** The path of a name below a folder. Refuses one that leads out of it. */
function ${local('confinedPath')}(folder${typed(file, ': string')}, name${typed(file, ': string')})${typed(file, ': string')} {
  const root = ${local('path')}.resolve(folder);
  const target = ${local('path')}.resolve(root, name);
  if (!target.startsWith(root + ${local('path')}.sep)) throw new Error('This path leads out of its folder.');
  return target;
}`,
});

interface Parts {
  /** Where the path is put together, or named. */
  readonly place: Place;
  /** An expression for the folder; empty where the code names none. */
  readonly folder: string;
  readonly name: string;
}

/** The folder that a path starts with and what is put behind it. */
function partsOf(path: Place): Parts | undefined {
  const [place, ...others] = definitionsOf(path);
  const { file } = path;
  if (!place || others.length > 0 || place.file !== file) return { place: path, folder: '', name: textAt(path) };
  const node = nodeAt(place);
  if (node.kind === 'call' && pathBuilders.test(apiOf(at(file, node.callee)) ?? '')) {
    const [folder, ...rest] = node.args.map((id) => at(file, id));
    if (!folder || rest.length === 0 || trace(folder).flows.some(({ kind }) => kind !== 'global' && kind !== 'call'))
      return undefined;
    const written = rest.map(sourceOf).join(', ');
    return { place, folder: sourceOf(folder), name: rest.length === 1 ? written : `${local('path')}.join(${written})` };
  }
  if (node.kind === 'template' && node.quote === '`') {
    const [first] = node.parts.map((id) => at(file, id));
    const start = first && nodeAt(first);
    const folder = start?.kind === 'string' ? (/^(.+)\//.exec(start.value)?.[1] ?? '') : '';
    if (!folder) return undefined;
    const rest = textAt(place).slice(`\`${folder}/`.length, -1);
    const only = /^\$\{([^{}`]+)\}$/.exec(rest);
    return { place, folder: quoted(file, folder), name: only ? (only[1] as string) : `\`${rest}\`` };
  }
  return { place: path, folder: '', name: textAt(path) };
}

/** Keeps a path below a folder: the one that the code itself starts it with, else one that a person is to name. */
export function confinePath({ place: path }: OpenedPlace): Fix | undefined {
  const { file } = path;
  const parts = partsOf(path);
  if (!parts || !['ref', 'member', 'call', 'template', 'index'].includes(nodeAt(parts.place).kind)) return undefined;
  const call = (folder: string): string => `${local('confinedPath')}(${folder}, ${parts.name})`;
  if (parts.folder)
    return suggest(`Refuse a path that leads out of ${parts.folder}`, file, [
      edit(nodeAt(parts.place), call(parts.folder)),
      pathImport,
      pathHelper(file),
    ]);
  const folder: Change = {
    kind: 'declare',
    name: 'allowedFolder',
    text: `/** All that may be opened lies here; name the folder that you mean. */\nconst ${local('allowedFolder')} = ${local('path')}.resolve('data');`,
  };
  return suggest('Refuse a path outside one folder (./data until you name yours)', file, [
    replaceValue(parts.place, call(local('allowedFolder'))),
    pathImport,
    folder,
    pathHelper(file),
  ]);
}

const hostsOf = (address: Place): string[] => [
  ...new Set(
    trace(address).literals.flatMap((literal) => {
      const { value } = nodeAt(literal) as NodeOf<'string'>;
      return /^https:\/\/([\w.-]+\.\w+)(?=[/:?#]|$)/i.exec(value)?.[1]?.toLowerCase() ?? [];
    }),
  ),
];

/** Lets an address through only with https and a host of a list, which holds the hosts that the code itself names. */
export const confineUrl = ({ row, place }: OpenedPlace): Fix | undefined =>
  /^(?:fetched|opened in a browser)$/.test(row.title) && !/^(?:host|hostname)$/.test(holderOf(place)?.prop.name ?? '')
    ? confineAddress(place)
    : undefined;

/** The same for any address; one that may be missing, as an option of a client may, stays so. */
export function confineAddress(value: Place, mayBeMissing = false): Fix | undefined {
  const { file } = value;
  // What takes a URL object gets one still.
  const made = nodeAt(value);
  const isUrl = made.kind === 'call' && made.args.length === 1 && apiOf(at(file, made.callee)) === ':URL';
  const address = isUrl ? at(file, made.args[0] as number) : value;
  if (!['ref', 'member', 'call', 'template', 'choice', 'index'].includes(nodeAt(address).kind)) return undefined;
  if (!meansTheSameAt(file, nodeAt(address), nodeAt(address).start)) return undefined;
  const isOptional = mayBeMissing && holderOf(address) !== undefined && /^(?:ref|member)$/.test(nodeAt(address).kind);
  const hosts = hostsOf(address);
  const list = (hosts.length > 0 ? hosts : ['api.example.com']).map((host) => `'${host}'`).join(', ');
  const title =
    hosts.length > 0 ? `Allow only https and ${hosts.join(', ')}` : 'Allow only https and the hosts of a list that you fill';
  return suggest(title, file, [
    replaceValue(address, `${isOptional ? `${textAt(address)} && ` : ''}${local('allowedUrl')}(${textAt(address)})`),
    {
      kind: 'declare',
      name: 'allowedHosts',
      text: `/** Hosts that may be asked; the list is yours to fill. */\nconst ${local('allowedHosts')} = new Set([${list}]);`,
    },
    {
      kind: 'declare',
      name: 'allowedUrl',
      text: `/** The address, if it is https and its host is one of the list. */
function ${local('allowedUrl')}(address${typed(file, ': string | URL')})${typed(file, ': string')} {
  const url = new URL(address);
  if (url.protocol !== 'https:' || !${local('allowedHosts')}.has(url.hostname)) throw new Error('This host is not on the list.');
  return url.href;
}`,
    },
  ]);
}
