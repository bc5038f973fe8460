import type { TypeScriptFile } from './file.js';
import { loosePrompts } from './loose-prompts.js';
import type { Place } from './place.js';

export type ObeyedKind = 'system text' | 'tool description';

/** Places whose text a model obeys: system parts of its calls, and what tools say of themselves. */
export function* obeyedPlaces(file: TypeScriptFile): Iterable<[Place, ObeyedKind]> {
  for (const call of file.entities.modelCalls)
    for (const part of call.parts) if (part.role === 'system') yield [part.place, 'system text'];
  for (const { role, place } of loosePrompts(file)) if (role === 'system') yield [place, 'system text'];
  for (const tool of file.roles.tools) for (const place of tool.description) yield [place, 'tool description'];
}
