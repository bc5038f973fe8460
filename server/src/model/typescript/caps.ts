import { capHolders, outputCaps, sizedByInput } from '../../catalog/typescript/protection.js';
import { at, type NodeOf, nodeAt, type Place, textAt } from './place.js';
import { apiOf, definitionsOf } from './values.js';

/** Whether one of a model call's options bounds the length of the answer, in the call or where its model or client was made. */
export function isCapped(call: Place): boolean {
  const node = nodeAt(call) as NodeOf<'call'>;
  if (node.args.some((id) => hasCap(at(call.file, id), 0))) return true;
  let callee = nodeAt(at(call.file, node.callee));
  while (callee.kind === 'member') {
    const receiver = at(call.file, callee.of);
    for (const made of definitionsOf(receiver)) {
      const maker = nodeAt(made);
      if (maker.kind === 'call' && maker.args.some((id) => hasCap(at(made.file, id), 0))) return true;
    }
    callee = nodeAt(receiver);
  }
  return false;
}

function hasCap(options: Place, depth: number): boolean {
  return definitionsOf(options).some((place) => {
    const node = nodeAt(place);
    if (node.kind === 'call' && depth < 3) return node.args.some((id) => hasCap(at(place.file, id), depth + 1));
    return (
      node.kind === 'object' &&
      node.props.some(
        (prop) =>
          outputCaps.has(prop.name) ||
          (depth < 3 &&
            (prop.form === 'spread' || capHolders.has(prop.name) || prop.name === 'model' || prop.name === 'llm') &&
            hasCap(at(place.file, prop.value), depth + 1)),
      )
    );
  });
}

/**
 * Whether a bound on its answer would spare anything: not where the answer follows from the size of what is sent, and not
 * known of a client that no row knows, which may set one itself.
 */
export const couldBeCapped = (call: Place): boolean => {
  const api = apiOf(at(call.file, (nodeAt(call) as NodeOf<'call'>).callee));
  return (
    api !== undefined &&
    !sizedByInput.test(api) &&
    !/\/(?:audio|embeddings|images|moderations)\b/.test(textAt(call).slice(0, 300))
  );
};
