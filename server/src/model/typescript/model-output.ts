import { clientAnswers, escapingWords } from '../../catalog/typescript/html.js';
import { canHoldText } from './free-text.js';
import { at, nodeAt, type Place } from './place.js';
import { isConstrainedAt } from './schema.js';
import type { Wanted } from './silence.js';
import { isToolArgument } from './tool-arguments.js';
import type { Flow } from './trace.js';
import { apiOf, argumentOf, definitionsOf, propertiesOf } from './values.js';

/** Members under which an answer that was asked for by a schema stands. */
const structured: ReadonlySet<string> = new Set([
  'object',
  'output',
  'experimental_output',
  'parsed',
  'output_parsed',
  'partialObjectStream',
]);

/** The schemas that a model call was told to answer by. */
function answerSchemas(call: Place): Place[] {
  const options = argumentOf(call, 0);
  if (!options) return [];
  const outputs = ['output', 'experimental_output'].flatMap((name) => propertiesOf(options, name)).flatMap(definitionsOf);
  return [
    ...propertiesOf(options, 'schema'),
    ...outputs.flatMap((made) => {
      const argument = nodeAt(made).kind === 'call' ? argumentOf(made, 0) : undefined;
      return argument ? propertiesOf(argument, 'schema') : [];
    }),
  ];
}

/** Whether the part of a structured answer that a flow takes is an enum, a number or the like. */
function isNarrowPart(flow: Flow): boolean {
  const start = flow.path.findIndex((name) => structured.has(name));
  if (start < 0 || nodeAt(flow.origin).kind !== 'call') return false;
  const checks = answerSchemas(flow.origin).map((schema) => isConstrainedAt(schema, flow.path.slice(start + 1)));
  return checks.some((known) => known === true);
}

const isClientAnswer = (flow: Flow): boolean => {
  const node = nodeAt(flow.origin);
  return (
    flow.kind === 'call' &&
    node.kind === 'call' &&
    /^(?:messages|completion|object)$/.test(flow.path[0] ?? '') &&
    clientAnswers.test(apiOf(at(flow.origin.file, node.callee)) ?? '')
  );
};

/** Whether a flow is text that a model answered, other than arguments of a tool call, with room for anything in it. */
export const isModelText = (flow: Flow): boolean =>
  (flow.kind === 'model-output' || isClientAnswer(flow)) && !isToolArgument(flow) && canHoldText(flow) && !isNarrowPart(flow);

/** For rules that are asked about their silence. */
export const modelText: Wanted = { what: 'text that a model answered', is: isModelText };

/** Whether the value passes a function that by its name makes text harmless. */
export const isEscaped = (flow: Flow): boolean =>
  flow.steps.some((step) => {
    const node = nodeAt(step);
    if (node.kind !== 'call') return false;
    const callee = nodeAt(at(step.file, node.callee));
    const name =
      callee.kind === 'member'
        ? callee.name
        : callee.kind === 'ref'
          ? (step.file.facts.flow.bindings[callee.binding]?.name ?? '')
          : '';
    return escapingWords.test(name);
  });
