/** Functions that read JSON text, however loosely. */
export const jsonReaders =
  /^(?::JSON\.parse|json5:(?:default\.)?parse|jsonrepair:jsonrepair|best-effort-json-parser:parse|partial-json:(?:parse|default)|dirty-json:(?:default\.)?parse|ai:parsePartialJson)$/;

/** Options of a model call by which the provider keeps the answer to a schema. */
export const answerFormats: readonly string[] = [
  '0.response_format.json_schema',
  '0.text.format.schema',
  '0.config.responseSchema',
  '0.config.responseJsonSchema',
  '0.generationConfig.responseSchema',
  '0.output_config.format',
  '0.output_format.schema',
  '0.format.properties',
];

/** Options in which what a function made of a schema stands: `zodTextFormat(schema, 'answer')`, `z.toJSONSchema(schema)`. */
export const madeFormats: readonly string[] = ['0.response_format', '0.text.format', '0.output_format', '0.format'];

/** Names of functions that look at a value's shape. */
export const shapeCheckName =
  /valid|assert|schema|^is[A-Z_]|guard|decode|coerce|normali[sz]|sanitiz|^(?:check|ensure|parse|safeParse|parseAsync|safeParseAsync|cast|create|conform)|Schema$/i;
