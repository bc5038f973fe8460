import type { ModelCall } from '../../model/typescript/entities.js';
import type { TypeScriptFile } from '../../model/typescript/file.js';
import { nodeAt } from '../../model/typescript/place.js';
import { definitionsOf } from '../../model/typescript/values.js';
import type { Range } from '../../text/range.js';
import { edit, insert, suggest } from '../fixes/build.js';
import { tagOf } from '../fixes/tags.js';
import type { Fix } from '../rule.js';

/** Moves a variable of a prompt template from its system text to the front of what the user says, where both stand in the file. */
export function moveVariable(file: TypeScriptFile, template: ModelCall, variable: Range): Fix | undefined {
  const written = file.text.slice(variable.start, variable.end);
  const texts = template.parts
    .filter(({ role, isWhole }) => role === 'user' && !isWhole)
    .map(({ place }) => definitionsOf(place))
    .filter((made) => made.length === 1)
    .flat();
  const text = texts.find((place) => place.file === file && nodeAt(place).kind === 'string');
  if (!text || !/^\{/.test(written)) return undefined;
  const tag = tagOf(written, 'retrieved');
  return suggest(`Move ${written} into the user message, between <${tag}> tags`, file, [
    edit(variable, `<${tag}>`),
    insert(nodeAt(text).start, `<${tag}>\\n${written}\\n</${tag}>\\n\\n`),
  ]);
}
