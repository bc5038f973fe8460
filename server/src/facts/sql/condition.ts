import { callerIdFunctions, callerRoleFunctions, callerTokenFunctions } from '../../catalog/sql/platform.js';
import type { PgNode } from '../../syntax/sql/pg.js';
import type { ConditionShape } from './records.js';

interface Meaning {
  readonly shape: ConditionShape;
  readonly owners: readonly string[];
}
const other: Meaning = { shape: 'other', owners: [] };
const always: Meaning = { shape: 'always', owners: [] };
const signedIn: Meaning = { shape: 'signed-in', owners: [] };

/** Names of a list of String nodes: `auth.uid` as ['auth', 'uid']. */
export const namesOf = (nodes: readonly PgNode[] | undefined): string[] =>
  (nodes ?? []).flatMap((node) => node.String?.sval ?? []);

/** Casts, brackets of a scalar sub-query without a source, and `coalesce` say nothing about who is meant. */
function unwrap(node: PgNode | undefined): PgNode | undefined {
  let inner = node;
  for (let depth = 0; inner && depth < 20; depth += 1) {
    const select =
      inner.SubLink?.subLinkType === 'EXPR_SUBLINK' ? (inner.SubLink.subselect as PgNode | undefined)?.SelectStmt : undefined;
    if (inner.TypeCast) inner = inner.TypeCast.arg;
    else if (select && !select.fromClause && select.targetList?.length === 1)
      inner = (select.targetList[0] as PgNode).ResTarget?.val;
    else return inner;
  }
  return inner;
}

const functionName = (node: PgNode | undefined): string => namesOf(node?.FuncCall?.funcname).join('.');
const text = (node: PgNode | undefined): string | undefined => unwrap(node)?.A_Const?.sval?.sval;
const operator = (node: PgNode): string => namesOf(node.A_Expr?.name)[0] ?? '';

/** `auth.jwt() ->> 'sub'` and its like: which claim of the caller's token is read. */
function claimOf(node: PgNode | undefined): string | undefined {
  const inner = unwrap(node);
  if (!inner?.A_Expr || operator(inner) !== '->>') return undefined;
  const source = functionName(unwrap(inner.A_Expr.lexpr));
  return callerTokenFunctions.has(source) || source.endsWith('current_setting') ? text(inner.A_Expr.rexpr) : undefined;
}

function isCallerId(node: PgNode | undefined): boolean {
  return callerIdFunctions.has(functionName(unwrap(node))) || claimOf(node) === 'sub';
}
function isCallerRole(node: PgNode | undefined): boolean {
  return callerRoleFunctions.has(functionName(unwrap(node))) || claimOf(node) === 'role';
}

function columnOf(node: PgNode | undefined): string | undefined {
  return namesOf(unwrap(node)?.ColumnRef?.fields).at(-1);
}

function comparison(node: PgNode): Meaning {
  const { lexpr, rexpr, kind } = node.A_Expr ?? {};
  const sign = operator(node);
  if (kind === 'AEXPR_IN' && sign === '=' && isCallerRole(lexpr)) {
    const roles = ((rexpr as PgNode | undefined)?.List?.items ?? []).map((item) => text(item));
    if (roles.includes('anon')) return always;
    return roles.includes('authenticated') ? signedIn : other;
  }
  if (kind !== 'AEXPR_OP') return other;
  for (const [a, b] of [
    [lexpr, rexpr],
    [rexpr, lexpr],
  ] as const) {
    if (isCallerRole(a)) {
      const role = text(b);
      if (sign === '=' && role === 'authenticated') return signedIn;
      if ((sign === '<>' || sign === '!=') && role === 'anon') return signedIn;
    }
    const column = columnOf(b);
    if (sign === '=' && column && isCallerId(a)) return { shape: 'other', owners: [column] };
  }
  const [left, right] = [unwrap(lexpr)?.A_Const, unwrap(rexpr)?.A_Const];
  const same = left?.ival && right?.ival && (left.ival.ival ?? 0) === (right.ival.ival ?? 0);
  return sign === '=' && same ? always : other;
}

const weakest = (a: ConditionShape, b: ConditionShape): ConditionShape =>
  a === 'always' || b === 'always' ? 'always' : a === 'signed-in' || b === 'signed-in' ? 'signed-in' : 'other';
const strongest = (a: ConditionShape, b: ConditionShape): ConditionShape =>
  a === 'other' || b === 'other' ? 'other' : a === 'signed-in' || b === 'signed-in' ? 'signed-in' : 'always';

/** What a policy's condition comes to. Unknown expressions are `other`, which no rule speaks about. */
export function meaningOf(node: PgNode | undefined): Meaning {
  const inner = unwrap(node);
  if (!inner) return other;
  const constant = inner.A_Const;
  if (constant) return constant.boolval?.boolval === true || /^t(?:rue)?$/i.test(constant.sval?.sval ?? '') ? always : other;
  if (inner.A_Expr) return comparison(inner);
  if (inner.NullTest) {
    const set = inner.NullTest.nulltesttype === 'IS_NOT_NULL';
    return set && (isCallerId(inner.NullTest.arg) || isCallerRole(inner.NullTest.arg)) ? signedIn : other;
  }
  const { boolop, args } = inner.BoolExpr ?? {};
  if (!args || boolop === 'NOT_EXPR') return other;
  const parts = args.map((arg) => meaningOf(arg));
  return {
    shape: parts.map((part) => part.shape).reduce(boolop === 'OR_EXPR' ? weakest : strongest),
    owners: parts.flatMap((part) => part.owners),
  };
}

/** Every column name in a tree, sub-queries included. */
export function columnsIn(node: unknown, found: string[] = []): string[] {
  if (Array.isArray(node)) for (const each of node) columnsIn(each, found);
  else if (node && typeof node === 'object') {
    const name = columnOf(node as PgNode);
    if (name && 'ColumnRef' in node) found.push(name);
    else for (const each of Object.values(node)) columnsIn(each, found);
  }
  return found;
}
