import { matcherOf } from '../../catalog/table.js';
import { silentTools } from '../../catalog/typescript/actions.js';
import type { TypeScriptFile } from '../../model/typescript/file.js';
import { nodeAt } from '../../model/typescript/place.js';
import { apiCallsOf } from '../../model/typescript/switches.js';
import { argumentOf, definitionsOf } from '../../model/typescript/values.js';
import type { FixEdit, Match } from '../rule.js';

const silentToolsOf = matcherOf(silentTools);
export interface Unasked {
  readonly what: string;
  readonly fixTitle: string;
  readonly edit: FixEdit | undefined;
}

/** Ready-made tools whose package asks nobody unless an option says so, where the option is left out. */
export function* neverAsks(file: TypeScriptFile): Iterable<Match<Unasked>> {
  for (const { call, node, api } of apiCallsOf(file)) {
    const row = silentToolsOf(api)[0];
    const options = row && argumentOf(call, 0);
    const [made, ...others] = options ? definitionsOf(options) : [];
    const object = made && nodeAt(made);
    if (!row || !made || others.length > 0 || object?.kind !== 'object' || made.file !== file) continue;
    if (object.props.some(({ form, name }) => form === 'spread' || name === '' || name === row.option)) continue;
    const { start, end } = node;
    const [first] = object.props;
    const newText = `${row.option}: ${row.asks},${first ? file.text.slice(object.start + 1, first.start) || ' ' : ''}`;
    yield {
      range: { start, end },
      evidence: [{ path: file.path, start, end, note: `${row.option} is left out, and then nobody is asked` }],
      data: {
        what: `This tool ${row.effect} as soon as the model asks for it: without ${row.option} no person confirms it.`,
        fixTitle: `Add ${row.option}: ${row.asks}`,
        edit: first && { path: file.path, start: first.start, end: first.start, newText },
      },
      preset: 'strict',
      severity: 'info',
    };
  }
}
