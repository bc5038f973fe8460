import type { DefElem } from 'libpg-query';
import type { PgNode } from '../../syntax/sql/pg.js';
import { literalBody, tokenise } from '../../syntax/sql/tokens.js';
import type { Range } from '../../text/range.js';
import { namesOf } from './condition.js';
import { argumentTypes } from './objects.js';
import { nameOfParts, type Reader } from './reader.js';
import type { SqlRecord } from './records.js';
import { typeName } from './tables.js';

const optionsOf = (nodes: readonly PgNode[] | undefined): DefElem[] => (nodes ?? []).flatMap((node) => node.DefElem ?? []);

/** Whether the options pin `search_path`, or undefined where they do not speak of it. */
function pinsSearchPath(options: readonly DefElem[]): boolean | undefined {
  const settings = options.flatMap((option) => (option.arg as PgNode | undefined)?.VariableSetStmt ?? []);
  const last = settings.filter((setting) => setting.name === 'search_path' || setting.kind === 'VAR_RESET_ALL').at(-1);
  return last && (last.kind === 'VAR_SET_VALUE' || last.kind === 'VAR_SET_CURRENT');
}

function definerOf(options: readonly DefElem[]): DefElem | undefined {
  return options.filter((option) => option.defname === 'security').at(-1);
}
const isDefiner = (option: DefElem | undefined): boolean => (option?.arg as PgNode | undefined)?.Boolean?.boolval === true;

function definerRange(reader: Reader, option: DefElem | undefined): Range | undefined {
  if (!option) return undefined;
  const start = reader.offset(option.location ?? 0);
  const words = /^(?:external\s+)?security\s+definer/i.exec(reader.text.slice(start));
  return words ? reader.range(start, start + words[0].length) : undefined;
}

/** The literal that stands after AS; found by tokens, since the tree does not say where it is. */
function bodyRange(reader: Reader): Range | undefined {
  const index = reader.tokens.findIndex((token, i) => token.kind === 'string' && reader.tokens[i - 1]?.value === 'AS');
  const token = reader.tokens[index];
  return token && literalBody(reader.text, token);
}

const tableWords = new Set(['FROM', 'JOIN', 'INTO', 'UPDATE']);

/** Whether a body names a table without its schema. Variables after INTO look alike, and then it says yes: the wary answer. */
function namesUnqualified(body: string): boolean {
  const tokens = tokenise(body);
  return tokens.some((token, i) => {
    const before = tokens[i - 1];
    const after = tokens[i + 1]?.value;
    if (before?.kind !== 'word' || !tableWords.has(before.value)) return false;
    if (tokens[i - 2]?.value === 'FOR' || tokens[i - 2]?.value === 'DISTINCT') return false;
    return (token.kind === 'word' || token.kind === 'quoted') && after !== '.' && after !== '(' && token.value !== 'SET';
  });
}

export function createFunction(reader: Reader, node: PgNode): SqlRecord[] {
  const statement = node.CreateFunctionStmt;
  if (!statement) return [];
  const options = optionsOf(statement.options);
  const security = definerOf(options);
  const definer = isDefiner(security);
  const language = (options.find((option) => option.defname === 'language')?.arg as PgNode | undefined)?.String?.sval ?? 'sql';
  const inputs = ((statement.parameters ?? []) as PgNode[])
    .flatMap((parameter) => parameter.FunctionParameter ?? [])
    .filter((parameter) => parameter.mode !== 'FUNC_PARAM_OUT' && parameter.mode !== 'FUNC_PARAM_TABLE');
  const body = /^(?:c|internal)$/i.test(language) ? undefined : bodyRange(reader);
  const written = body ? reader.text.slice(body.start, body.end) : '';
  const start = reader.text.trimStart() === reader.text ? 0 : reader.text.length - reader.text.trimStart().length;
  const record: SqlRecord = {
    kind: 'create-function',
    at: reader.range(
      start,
      start +
        (/^create(?:\s+or\s+replace)?\s+(?:function|procedure)\s+[\w."$]+/i.exec(reader.text.slice(start))?.[0].length ?? 6),
    ),
    name: nameOfParts(namesOf(statement.funcname)),
    argumentTypes: inputs.map((input) => typeName(input.argType)),
    argumentNames: inputs.map((input) => input.name ?? ''),
    returns: typeName(statement.returnType),
    language: language.toLowerCase(),
    definer,
    definerAt: definer ? definerRange(reader, security) : undefined,
    searchPath: pinsSearchPath(options) === true || /\bsearch_path\b/i.test(written),
    body: body && reader.range(body.start, body.end),
    unqualified: definer && namesUnqualified(written),
  };
  // A function that switches row security on may be called from anywhere, an event trigger included.
  const opaque: SqlRecord[] = /\brow\s+level\s+security\b/i.test(written)
    ? [{ kind: 'opaque', at: record.at, affects: ['row-security'] }]
    : [];
  return [record, ...opaque];
}

export function alterFunction(reader: Reader, node: PgNode): SqlRecord[] {
  const statement = node.AlterFunctionStmt;
  if (!statement) return [];
  const options = optionsOf(statement.actions);
  const security = definerOf(options);
  const target: PgNode = statement.func ? { ObjectWithArgs: statement.func } : {};
  return [
    {
      kind: 'alter-function',
      at: reader.whole,
      name: nameOfParts(namesOf(statement.func?.objname)),
      argumentTypes: argumentTypes(target),
      definer: security && isDefiner(security),
      definerAt: isDefiner(security) ? definerRange(reader, security) : undefined,
      searchPath: pinsSearchPath(options),
    },
  ];
}
