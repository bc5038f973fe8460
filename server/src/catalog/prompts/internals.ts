import type { Range } from '../../text/range.js';

/** Something in a text that names a place inside a company's network or one of its machines. */
export interface InternalName extends Range {
  readonly kind: 'host' | 'path' | 'connection string';
}

const internalHost =
  /(?<![\w.@-])(?:https?:\/\/)?(?:[a-z0-9-]{1,63}\.){1,5}(?:internal|corp|intranet|intra|lan|local)(?:\.[a-z][a-z0-9-]{1,30}){0,2}(?![\w-])(?!\.\w)/gi;
const privateAddress =
  /(?<![\w.])(?:10\.\d{1,3}\.\d{1,3}\.\d{1,3}|192\.168\.\d{1,3}\.\d{1,3}|172\.(?:1[6-9]|2\d|3[01])\.\d{1,3}\.\d{1,3})(?::\d{2,5})?(?![\w.]\d)/g;
/** Names that exist inside one machine or cluster only. */
const containerHost = /(?:^|\/\/)(?:[^./]+\.)?(?:docker|cluster|svc|localhost)\./i;

/** A database or queue by its address; one with a password is a credential and belongs to other rules. */
const connection =
  /(?<![\w.])(?:(?:jdbc:)?(?:postgres(?:ql)?|mysql|mariadb|mongodb(?:\+srv)?|rediss?|amqps?|mssql|sqlserver|clickhouse|nats|kafka):\/\/[\w.@:-]{3,120}(?:[/;?][\w./=;&?-]{0,120})?|Server=[\w.,\\-]{2,80};\s?Database=\w{2,60})/gi;
const withPassword = /:\/\/[^/@\s]*:[^/@\s]+@/;
/** Addresses that stand for any address. */
const exampleHost =
  /:\/\/(?:[^/@]*@)?(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\]|db|postgres|redis|mongo|mysql|host(?:name)?|server|your[\w-]*|my[\w-]*|[\w.-]*example\.\w+)(?![\w.-])/i;

/** A place on somebody's machine or server: a home by name, a web root, a share. */
const machinePath =
  /(?<![\w./~-])(?:\/(?:home|Users)\/[\w.-]{2,40}(?:\/[\w.-]{1,60}){1,12}|\/(?:srv|var\/(?:www|backups?))(?:\/[\w.-]{1,60}){1,12}|[A-Z]:\\{1,2}Users\\{1,2}[\w.-]{2,40}(?:\\{1,2}[\w.-]{1,60}){1,12}|\\{2,4}[\w-]{2,40}\\{1,2}[\w$-]{2,40}(?:\\{1,2}[\w.-]{1,60}){0,12})/g;
/** Homes of nobody in particular: sandboxes, images, placeholders. */
const anyonesHome =
  /^(?:\/(?:home|Users)\/|[A-Z]:\\{1,2}Users\\{1,2})(?:user|users|username|ubuntu|node|agent|sandbox|vscode|runner|coder|app|dev|me|you|your[\w-]*|name|name_?here|public|default|shared|example|john|jane|johndoe|alice|bob)(?![\w.-])/i;

/** Whether a dotted name is written as hosts are; `config.local` and `Array.prototype.internal` are files and members. */
const isHostName = (name: string): boolean =>
  /^https?:|^\d/.test(name) || (!/[A-Z]/.test(name) && (/[\d-]/.test(name) || name.split('.').length > 2));

/** Internal hosts of a text: names under internal domains, private addresses. */
export function findInternalHosts(text: string): RegExpMatchArray[] {
  return [internalHost, privateAddress].flatMap((pattern) =>
    [...text.matchAll(pattern)].filter((match) => !containerHost.test(match[0])),
  );
}

/** Everything of a text that tells where inside something is, at most 50. Linear in the length of the text. */
export function findInternalNames(text: string): InternalName[] {
  const spans = (kind: InternalName['kind'], matches: Iterable<RegExpMatchArray>): InternalName[] =>
    [...matches].map((match) => {
      const length = match[0].replace(/[.,;:!?]+$/, '').length;
      return { kind, start: match.index ?? 0, end: (match.index ?? 0) + length };
    });
  const connections = [...text.matchAll(connection)].filter(
    ([found]) => !withPassword.test(found) && !exampleHost.test(found) && !containerHost.test(found),
  );
  const paths = [...text.matchAll(machinePath)].filter(([found]) => !anyonesHome.test(found));
  const found = [
    ...spans('connection string', connections),
    ...spans(
      'host',
      findInternalHosts(text).filter(([name]) => isHostName(name)),
    ),
    ...spans('path', paths),
  ];
  return found
    .filter((name, i) => !found.some((other, j) => j < i && other.start < name.end && name.start < other.end))
    .sort((a, b) => a.start - b.start)
    .slice(0, 50);
}
