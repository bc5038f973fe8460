import { actingName, declaredSchema, rowAccess } from '../../catalog/typescript/schemas.js';
import { evidenceOf } from '../../model/typescript/evidence.js';
import type { TypeScriptFile } from '../../model/typescript/file.js';
import { idsOf } from '../../model/typescript/kinds.js';
import { type LoosePart, loosePartsOf } from '../../model/typescript/loose-schema.js';
import { at, type NodeOf, nodeAt, type Place } from '../../model/typescript/place.js';
import { queriesOf } from '../../model/typescript/queries.js';
import type { Tool } from '../../model/typescript/roles.js';
import { stringOf } from '../../model/typescript/slots.js';
import { apiCallsOf } from '../../model/typescript/switches.js';
import { type Flow, trace } from '../../model/typescript/trace.js';
import { propertiesOf } from '../../model/typescript/values.js';
import { defineRule, type EvidenceStep, type Match } from '../rule.js';

interface Data {
  readonly tool: string;
  readonly part: LoosePart;
  readonly use: string | undefined;
}

interface Use {
  readonly flow: Flow;
  readonly value: Place;
  readonly title: string;
}

/** Where arguments of a file's tools reach a statement, a program, or a row. */
function usesOf(file: TypeScriptFile): Use[] {
  const values: { value: Place; title: string }[] = [];
  for (const sink of file.entities.sinks)
    for (const value of [sink.text, ...sink.values]) values.push({ value, title: `a ${sink.row.title}` });
  for (const query of queriesOf(file)) for (const value of query.filters) values.push({ value, title: `a ${query.title}` });
  for (const { api, node } of apiCallsOf(file))
    if (rowAccess.test(api)) for (const id of node.args) values.push({ value: at(file, id), title: 'rows of the database' });
  return values.flatMap(({ value, title }) =>
    trace(value).flows.flatMap((flow) => (flow.kind === 'tool-argument' ? [{ flow, value, title }] : [])),
  );
}

const toolOf = ({ origin }: Flow): Tool | undefined => {
  const param = nodeAt(origin);
  const role = param.kind === 'param' ? origin.file.roles.own.get(param.fn) : undefined;
  return role?.kind === 'tool' ? role.tool : undefined;
};

/** Whether what a flow takes lies in the loose part, or holds it. */
function isOfPart(flow: Flow, part: LoosePart): boolean {
  const [mine, theirs] = [flow.path, part.path].map((path) => path.filter((name) => name !== '[]' && !/^\d+$|\(\)$/.test(name)));
  if (!mine || !theirs) return false;
  // Of properties nobody described only the whole object tells.
  if (part.form === 'further properties' && mine.length > theirs.length) return false;
  return (
    theirs.every((name, i) => mine[i] === undefined || mine[i] === name) &&
    (mine.length > 0 || theirs.length === 0 || part.path.length > 0)
  );
}

/** Tools that a file declares as plain data for a model, with their JSON Schema. */
function* declaredTools(file: TypeScriptFile): Iterable<{ name: string; schema: Place }> {
  for (const id of idsOf(file.facts, 'object')) {
    const object = at(file, id);
    const node = nodeAt(object) as NodeOf<'object'>;
    const name = node.props.some((prop) => prop.name === 'name') ? stringOf(propertiesOf(object, 'name')[0]) : undefined;
    const schema = name ? declaredSchema.flatMap((key) => propertiesOf(object, key))[0] : undefined;
    if (name && schema && nodeAt(schema).kind === 'object' && propertiesOf(schema, 'type').length > 0) yield { name, schema };
  }
}

export const toolLooseSchema = defineRule<Data>({
  id: 'tool-loose-schema',
  family: 'tool-loose-schema',
  title: 'Tool that takes anything',
  severity: 'warning',
  preset: 'recommended',
  languages: ['typescript'],
  duties: { cwe: [20, 915], owaspLlm: ['LLM05', 'LLM06'], owaspAgentic: ['ASI02'], frameworks: ['SOC2-CC6.1'] },
  *check({ file, consider }): Iterable<Match<Data>> {
    if (file.language !== 'typescript') return;
    const seen = new Set<number>();
    const uses = file.roles.tools.length > 0 ? usesOf(file) : [];
    const described = file.roles.tools.map((tool) => ({ tool, name: tool.name, schemas: tool.schema }));
    const declared = [...declaredTools(file)].map(({ name, schema }) => ({ tool: undefined, name, schemas: [schema] }));
    for (const { tool, name, schemas } of [...described, ...declared]) {
      for (const schema of consider ? schemas : [])
        if (schema.file === file && loosePartsOf(schema).length === 0)
          consider?.(nodeAt(schema), 'every part of this schema says what it takes');
      for (const part of schemas.flatMap(loosePartsOf)) {
        if (part.file !== file || seen.has(part.range.start)) continue;
        seen.add(part.range.start);
        const use = tool && uses.find(({ flow }) => toolOf(flow) === tool && isOfPart(flow, part));
        // Properties beside described ones, on a tool that changes something, are never meant.
        const isOversight = part.form === 'further properties' && part.path.length === 0 && actingName.test(words(name));
        const here: EvidenceStep = { path: file.path, ...part.range, note: 'whatever the model writes here passes' };
        yield {
          range: part.range,
          evidence: use ? [here, ...evidenceOf(use.flow, use.value, `it reaches ${use.title}`)] : [here],
          data: { tool: name, part, use: use?.title },
          ...(use || isOversight ? {} : { preset: 'strict' as const, severity: 'info' as const }),
        };
      }
    }
  },
  explain: ({ data: { tool, part, use } }) => {
    const where = part.path.filter((name) => name !== '[]').join('.');
    const subject = where ? `"${where}" of the tool "${tool}"` : `The tool "${tool}"`;
    return {
      what: `${subject} takes ${part.form === 'further properties' ? 'properties that its schema does not describe' : 'any value'}${use ? `, and it reaches ${use}` : ''}.`,
      why: 'A schema is the one place where a model’s arguments are checked before code runs. What passes unchecked can name other columns, operators or options than you had in mind.',
      how: 'Describe every property with its type and bounds, and refuse the rest (z.strictObject, additionalProperties: false).',
    };
  },
  fixes: ({ data: { part } }) =>
    part.edit
      ? [
          {
            title: part.edit.newText ? 'Refuse further properties' : 'Drop what the schema does not describe',
            applicability: 'suggestion',
            edits: [{ path: part.file.path, ...part.edit }],
          },
        ]
      : [{ title: 'Describe the value with its type and bounds', applicability: 'manual', edits: [] }],
});

/** `bookAppointment` and `book_appointment` as words. */
const words = (name: string): string => name.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_-]/g, ' ');
