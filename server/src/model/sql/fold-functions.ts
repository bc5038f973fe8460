import type { AlterFunction, AlterView, CreateFunction, CreateRole, CreateView } from '../../facts/sql/records.js';
import type { Draft } from './draft.js';

const keyOf = (draft: Draft, record: CreateFunction): string => `${draft.key(record.name)}(${record.argumentTypes.join()})`;

/** A replaced function keeps nothing of the one before it: PostgreSQL takes its settings from the new text alone. */
export function createFunction(draft: Draft, record: CreateFunction): void {
  const { name, kind: _kind, at, definerAt, body, ...rest } = record;
  draft.functions.set(keyOf(draft, record), {
    ...rest,
    schema: draft.schemaOf(name),
    name: name.name,
    definerAt: definerAt && draft.place(definerAt),
    body: body && draft.place(body),
    at: draft.place(at),
    statement: draft.statement,
  });
}

export function alterFunction(draft: Draft, record: AlterFunction): void {
  const named = [...draft.functions].filter(([, known]) => `${known.schema}.${known.name}` === draft.key(record.name));
  const exact = named.filter(([, known]) => known.argumentTypes.join() === record.argumentTypes?.join());
  // The same type may be spelt in many ways; a single function of that name is the one meant.
  const meant = exact.length > 0 ? exact : record.argumentTypes && named.length > 1 ? [] : named;
  for (const [key, known] of meant) {
    draft.functions.set(key, {
      ...known,
      definer: record.definer ?? known.definer,
      definerAt: record.definerAt ? draft.place(record.definerAt) : known.definerAt,
      searchPath: record.searchPath ?? known.searchPath,
    });
  }
}

export function createView(draft: Draft, record: CreateView): void {
  const { materialized, invoker } = record;
  const schema = draft.schemaOf(record.view);
  draft.views.set(draft.key(record.view), { schema, name: record.view.name, materialized, invoker, at: draft.place(record.at) });
}

export function alterView(draft: Draft, record: AlterView): void {
  const view = draft.views.get(draft.key(record.view));
  if (view) draft.views.set(draft.key(record.view), { ...view, invoker: record.invoker });
}

export function createRole(draft: Draft, record: CreateRole): void {
  draft.roles.set(record.role, new Set([...(draft.roles.get(record.role) ?? []), ...record.options]));
}
