import { isGuardValue, type Purpose, wordsOf } from './checks.js';
import type { TypeScriptFile } from './file.js';
import { decoratorApi } from './handlers.js';
import { at, functionAt, nameOrGlobalOf, nodeAt, type Place } from './place.js';
import type { Exposure } from './routers.js';
import { apiOf, type FunctionPlace } from './values.js';

const decoratorsOf = ({ file, fn }: FunctionPlace): Place[] => {
  const { decorators, classId } = functionAt(file, fn);
  return [...(decorators ?? []), ...(file.facts.flow.classes[classId]?.decorators ?? [])].map((id) => at(file, id));
};

/** Name and arguments of a decorator. */
function partsOf(decorator: Place): { name: string; args: Place[] } {
  const node = nodeAt(decorator);
  const isCall = node.kind === 'call';
  return {
    name: nameOrGlobalOf(isCall ? at(decorator.file, node.callee) : decorator),
    args: isCall ? node.args.map((id) => at(decorator.file, id)) : [],
  };
}

/** Whether a guard class is of the kind that is asked for: a throttler tells nobody apart. */
function isGuardClass(guard: Place, purpose: Purpose): boolean {
  const isThrottler = /throttl|rate_?limit/i.test(
    `${apiOf(guard) ?? ''} ${guard.file.text.slice(nodeAt(guard).start, nodeAt(guard).end)}`,
  );
  return purpose === 'use' || !isThrottler;
}

/** What NestJS's guards do before a controller's method: its own, its class's, and those of the whole application. */
export function nestExposure(target: FunctionPlace, purpose: Purpose): Exposure | undefined {
  const decorators = decoratorsOf(target);
  if (!decorators.some((decorator) => decoratorApi(decorator)?.startsWith('@nestjs/'))) return undefined;
  let isUnknown = false;
  for (const decorator of decorators) {
    const api = decoratorApi(decorator) ?? '';
    const { name, args } = partsOf(decorator);
    if (/:UseGuards$/.test(api)) {
      if (args.some((guard) => isGuardClass(guard, purpose))) return 'guarded';
    } else if (/^(?:Public|SkipAuth|AllowAnonymous|NoAuth|IsPublic|Unprotected)$/.test(name)) return 'open';
    else if (!api.startsWith('@nestjs/') && (wordsOf(purpose).test(name) || args.some((arg) => isGuardValue(arg, purpose))))
      return 'guarded';
    else if (!api.startsWith('@nestjs/')) isUnknown = true;
  }
  const global = globalGuards(target.file, purpose);
  if (global === 'guarded') return 'guarded';
  return isUnknown ? 'perhaps' : global;
}

const maxFiles = 60;

/**
 * Guards of the whole application: `APP_GUARD` and `configure(consumer)` of a module that leads to the controller, or
 * `useGlobalGuards` where the application is made. `perhaps` where no start of the application is in view.
 */
function globalGuards(file: TypeScriptFile, purpose: Purpose): Exposure {
  const seen = new Set<TypeScriptFile>([file]);
  const queue: { file: TypeScriptFile; depth: number }[] = [{ file, depth: 0 }];
  let isStarted = false;
  for (let next = queue.shift(); next && seen.size < maxFiles; next = queue.shift()) {
    const { flow } = next.file.facts;
    isStarted ||= next.file.text.includes('NestFactory.create');
    const bound = flow.bindings.filter(
      (binding) => binding.import?.module === '@nestjs/core' && binding.import.name === 'APP_GUARD',
    );
    if (bound.length > 0 && flow.nodes.some((node) => node.kind === 'object' && providesGuard(next.file, node.props, purpose)))
      return 'guarded';
    for (const id of flow.calls) {
      const node = nodeAt(at(next.file, id));
      if (node.kind !== 'call') continue;
      const callee = at(next.file, node.callee);
      const name = nameOrGlobalOf(callee);
      if (name === 'useGlobalGuards' && node.args.some((guard) => isGuardClass(at(next.file, guard), purpose))) return 'guarded';
      if ((name === 'apply' || name === 'use') && node.args.some((guard) => isGuardValue(at(next.file, guard), purpose)))
        return 'guarded';
    }
    if (next.depth > 4) continue;
    const isModule = flow.imports.includes('@nestjs/common');
    const around = [
      ...next.file.app.importersOf(next.file.path, 20),
      ...(isModule && next.depth > 0
        ? flow.imports.flatMap((specifier) => next.file.app.moduleAt(next.file.path, specifier) ?? [])
        : []),
    ];
    for (const other of around) {
      if (seen.has(other)) continue;
      seen.add(other);
      queue.push({ file: other, depth: next.depth + 1 });
    }
  }
  return isStarted ? 'open' : 'perhaps';
}

/** `{ provide: APP_GUARD, useClass: JwtAuthGuard }`. */
function providesGuard(file: TypeScriptFile, props: readonly { name: string; value: number }[], purpose: Purpose): boolean {
  const provided = props.find(({ name }) => name === 'provide');
  const token = provided && nodeAt(at(file, provided.value));
  const binding = token?.kind === 'ref' ? file.facts.flow.bindings[token.binding] : undefined;
  if (binding?.import?.name !== 'APP_GUARD') return false;
  return props
    .filter(({ name }) => /^use(?:Class|Existing|Factory|Value)$/.test(name))
    .every(({ value }) => isGuardClass(at(file, value), purpose));
}
