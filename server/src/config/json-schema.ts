import type { AnyRule } from '../rules/rule.js';
import { type Field, type Shape, settingsSchema } from './schema.js';

type JsonSchema = Readonly<Record<string, unknown>>;
type RuleRow = Pick<AnyRule, 'id' | 'title' | 'severity' | 'preset'>;

/** The JSON Schema (draft 7, which editors know best) of the settings file, for the given rules. */
export function settingsJsonSchema(rules: readonly RuleRow[]): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Leaklint settings',
    ...schemaOf(settingsSchema, rules),
  };
}

function schemaOf(shape: Shape, rules: readonly RuleRow[]): JsonSchema {
  switch (shape.type) {
    case 'choice':
      return {
        type: 'string',
        enum: shape.choices.map(({ value }) => value),
        enumDescriptions: shape.choices.map(({ doc }) => doc),
      };
    case 'list':
      return { type: 'array', items: schemaOf(shape.of, rules) };
    case 'rule':
      return { type: 'string', enum: rules.map(({ id }) => id), enumDescriptions: rules.map(({ title }) => title) };
    case 'ruleMap': {
      const value = schemaOf(shape.of, rules);
      const properties = Object.fromEntries(
        rules.map(({ id, title, severity, preset }) => [
          id,
          { ...value, description: `${title} (${severity}, ${preset} preset).` },
        ]),
      );
      return { type: 'object', additionalProperties: false, properties };
    }
    case 'object':
      return objectSchema(shape.fields, rules, shape === settingsSchema);
    case 'date':
      return { type: 'string', format: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
    case 'glob':
      return { type: 'string', minLength: 1, pattern: '^(?!/|\\./|[A-Za-z]:)[^\\\\]+$' };
    default:
      return { type: 'string', minLength: 1 };
  }
}

function objectSchema(fields: Readonly<Record<string, Field>>, rules: readonly RuleRow[], isRoot: boolean): JsonSchema {
  const required = Object.entries(fields).flatMap(([name, field]) => (field.isRequired ? [name] : []));
  const properties = Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      {
        ...schemaOf(field.shape, rules),
        description: field.doc,
        ...(field.default === undefined ? {} : { default: field.default }),
      },
    ]),
  );
  return {
    type: 'object',
    additionalProperties: false,
    ...(required.length > 0 ? { required } : {}),
    properties: isRoot ? { $schema: { type: 'string' }, ...properties } : properties,
  };
}
