import { matcherOf } from '../../catalog/table.js';
import { requestBodies } from '../../catalog/typescript/http-model-calls.js';
import {
  browserDrivers,
  openingMethods,
  privateEndpoints,
  unofficialClients,
  webInterfaces,
} from '../../catalog/typescript/web-interfaces.js';
import { urlsOf } from '../../model/typescript/address.js';
import type { TypeScriptFile } from '../../model/typescript/file.js';
import { at, type NodeOf, nodeAt } from '../../model/typescript/place.js';
import { slotsOf } from '../../model/typescript/slots.js';
import { apiOf } from '../../model/typescript/values.js';
import type { Range } from '../../text/range.js';
import { defineRule, type Match } from '../rule.js';

const requestBodiesOf = matcherOf(requestBodies);
interface Data {
  readonly what: string;
}

const match = (file: TypeScriptFile, { start, end }: Range, note: string, what: string): Match<Data> => ({
  range: { start, end },
  evidence: [{ path: file.path, start, end, note }],
  data: { what },
});

/** The chat that an address leads to. */
function interfaceAt(url: string): { name: string; host: string } | undefined {
  const [, host = '', path = '/'] = /^https?:\/\/([^/?#\u0000]+)([^#\u0000]*)/.exec(url) ?? [];
  const row = webInterfaces.find((entry) => entry.host.test(host.toLowerCase()) && (!entry.path || entry.path.test(path || '/')));
  return row && { name: row.name, host };
}

function* driven(file: TypeScriptFile): Iterable<Match<Data>> {
  const hasDriver = file.facts.flow.imports.some((module) => browserDrivers.test(module));
  for (const id of file.facts.flow.calls) {
    const call = at(file, id);
    const node = nodeAt(call) as NodeOf<'call'>;
    const callee = nodeAt(at(file, node.callee));
    const api = apiOf(at(file, node.callee)) ?? '';
    const request = requestBodiesOf(api)[0];
    const opens = callee.kind === 'member' && openingMethods.has(callee.name);
    const isDriver =
      opens &&
      (callee.name === 'goto' ||
        (hasDriver && !request && !api.startsWith(':')) ||
        browserDrivers.test(api.replace(/:.*$/s, '')) ||
        api === ':cy.visit');
    if (!isDriver && !request) continue;
    for (const value of slotsOf(call, request ? request.url : '0')) {
      for (const { text } of urlsOf(value)) {
        const chat = request ? privateEndpoints.find(({ url }) => url.test(text)) : interfaceAt(text);
        if (!chat) continue;
        const { start, end } = nodeAt(value);
        yield match(
          file,
          { start, end },
          request ? 'the address is one of the web page’s own' : 'the page is opened here',
          request
            ? `This calls what the web page of ${chat.name} calls, in place of an API.`
            : `A program drives the web page of ${chat.name} here, in place of an API.`,
        );
        break;
      }
    }
  }
}

function* clients(file: TypeScriptFile): Iterable<Match<Data>> {
  for (const binding of file.facts.flow.bindings) {
    const { import: from } = binding;
    const row =
      from && unofficialClients.find(({ module, exports }) => module === from.module && (!exports || exports.test(from.name)));
    if (!row) continue;
    yield match(
      file,
      binding,
      'the client comes in here',
      `${binding.name || row.module} speaks to ${row.name} as its web page does, in place of an API.`,
    );
  }
}

export const webUiAutomation = defineRule<Data>({
  id: 'web-ui-automation',
  family: 'provider-retention',
  title: 'Provider’s web page driven by a program',
  severity: 'warning',
  preset: 'recommended',
  languages: ['typescript'],
  duties: { cwe: [359], owaspLlm: ['LLM02', 'LLM03'], frameworks: ['GDPR-28', 'HIPAA-164.308(b)', 'SOC2-CC9.2'] },
  *check({ file }): Iterable<Match<Data>> {
    if (file.language !== 'typescript') return;
    yield* driven(file);
    yield* clients(file);
  },
  explain: ({ data: { what } }) => ({
    what,
    why: 'The terms for consumers hold there: what is typed may be kept for long and used for training, no contract on data processing covers it, and use by programs is forbidden, so that the account may be closed. The session’s cookie opens the whole history of its owner.',
    how: 'Use the provider’s API under a contract that says how long text is kept, and delete the conversations and cookies that are left.',
  }),
  fixes: () => [{ title: 'Use the provider’s API', applicability: 'manual', edits: [] }],
});
