import { isTestPath } from '../../catalog/paths.js';
import { effectValue, providesService, providingNames } from '../../catalog/typescript/services.js';
import { tagOf } from './exports.js';
import { at, functionAt, type NodeOf, nameOf, nodeAt, type Place } from './place.js';
import { apiOf, definitionsOf, functionsOf } from './values.js';

const maxImporters = 40;

/** What the layers of the project provide for a tag: the objects that hold the service's functions. */
export function implementationsOf(tag: Place): readonly Place[] {
  return tag.file.memo<readonly Place[]>('implementations', tag.id, [], () => {
    const found: Place[] = [];
    for (const file of [tag.file, ...tag.file.app.importersOf(tag.file.path, maxImporters)]) {
      // What tests put in a service's place never runs for a stranger.
      if (isTestPath(file.path)) continue;
      for (const id of file.facts.flow.calls) {
        const node = nodeAt(at(file, id)) as NodeOf<'call'>;
        // By the name first: what other calls are may rest on the very answer that is being made.
        const callee = at(file, node.callee);
        if (!providingNames.has(nameOf(callee)) || !providesService.test(apiOf(callee) ?? '')) continue;
        const index = node.args.findIndex((argument) => tagOf(at(file, argument)) === tag);
        const provided = index < 0 ? undefined : node.args[index + 1];
        if (provided !== undefined) found.push(...objectsOf(at(file, provided)));
      }
    }
    return found;
  });
}

/** The objects that a provided value is: itself, or what an effect around it gives. */
function objectsOf(value: Place, depth = 0): Place[] {
  return definitionsOf(value).flatMap((place): Place[] => {
    const node = nodeAt(place);
    if (node.kind === 'object' || (node.kind === 'call' && node.form === 'new')) return [place];
    if (node.kind !== 'call' || depth > 3) return [];
    const callee = nodeAt(at(place.file, node.callee));
    const isOf = callee.kind === 'member' && callee.name === 'of';
    if (!isOf && !effectValue.test(apiOf(at(place.file, node.callee)) ?? '')) return [];
    return node.args.flatMap((id) => {
      const argument = at(place.file, id);
      const functions = functionsOf(argument);
      const given = functions.flatMap(({ file, fn }) => functionAt(file, fn).returns.map((returned) => at(file, returned)));
      return (functions.length > 0 ? given : [argument]).flatMap((inner) => objectsOf(inner, depth + 1));
    });
  });
}
