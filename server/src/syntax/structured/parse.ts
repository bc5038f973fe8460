import { parseDotenv } from './dotenv.js';
import { parseJson } from './json.js';
import type { StructuredTree } from './node.js';
import { parseToml } from './toml.js';
import { parseYaml } from './yaml.js';

export type StructuredLanguage = 'json' | 'yaml' | 'toml' | 'dotenv';

const parsers = { json: parseJson, yaml: parseYaml, toml: parseToml, dotenv: parseDotenv } as const;

/**
 * The positioned tree of a text; never throws. `base` is where the text starts in its file, so that the front matter
 * of another file can be read in place.
 */
export const parseStructured = (language: StructuredLanguage, text: string, base = 0): StructuredTree =>
  parsers[language](text, base);
