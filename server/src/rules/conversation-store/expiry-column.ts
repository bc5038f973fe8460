import type { AppModel } from '../../model/model.js';
import type { Schema, Table } from '../../model/sql/schema.js';
import { type NewColumn, storedName } from './add-column.js';

/** The builder of a date in each of Drizzle's dialects. */
function drizzleDate(schema: Schema, name: string): { builder: string; call: string } {
  return schema.dialect === 'sqlite'
    ? { builder: 'integer', call: `integer('${name}', { mode: 'timestamp' })` }
    : { builder: 'timestamp', call: `timestamp('${name}')` };
}

/** The column that says when a row is due to be deleted, as far as it can be written. */
export function expiryColumn(schema: Schema, app: AppModel, table: Table): NewColumn {
  const base = { name: 'expiresAt', title: `Add the date by which its rows are due to ${table.alias}` };
  const file = app.fileAt(table.created?.path ?? '');
  const stored = storedName(table, base.name);
  if (table.maker === 'sql') return { ...base, sql: schema.dialect === 'postgres' ? 'TIMESTAMPTZ' : 'TIMESTAMP' };
  if (table.maker === 'prisma')
    return { ...base, prisma: [`expiresAt DateTime?${stored === base.name ? '' : ` @map("${stored}")`}`] };
  if (file?.language !== 'typescript') return base;
  const isInScope = (name: string): boolean =>
    file.facts.flow.bindings.some((binding) => binding.name === name && binding.import !== undefined);
  const own = table.body ? file.text.slice(table.body.start, table.body.end) : '';
  switch (table.maker) {
    case 'drizzle': {
      const { builder, call } = drizzleDate(schema, stored);
      const prefix = /:\s*(\w+)\.\w+\(/.exec(own)?.[1];
      if (isInScope(builder)) return { ...base, property: call };
      return prefix && !isInScope(prefix) ? { ...base, property: `${prefix}.${call}` } : base;
    }
    case 'mongoose':
      return /@Prop\b/.test(own)
        ? { ...base, member: ['@Prop({ type: Date, expires: 0 })', 'expiresAt?: Date;'] }
        : { ...base, property: '{ type: Date, expires: 0 }' };
    case 'typeorm':
      return /@Column\b/.test(own) && isInScope('Column')
        ? { ...base, member: ["@Column({ type: 'timestamp', nullable: true })", 'expiresAt?: Date;'] }
        : /@\w/.test(own)
          ? base
          : { ...base, property: "{ type: 'timestamp', nullable: true }" };
    default:
      return !/@\w/.test(own) && isInScope('DataTypes') ? { ...base, property: 'DataTypes.DATE' } : base;
  }
}
