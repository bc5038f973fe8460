import { knownHttpsHosts, placeholderHost } from '../../catalog/typescript/endpoints.js';
import { addressesOf, urlsOf } from '../../model/typescript/address.js';
import type { TypeScriptFile } from '../../model/typescript/file.js';
import { isConditional, sourceRange } from '../../model/typescript/switches.js';
import type { Range } from '../../text/range.js';
import { isLoopbackHost, isPrivateHost } from '../mcp-config/hosts.js';
import { defineRule, type Fix, type FixEdit, type Match, type Preset } from '../rule.js';
import { uncheckedCertificates } from './certificates.js';

interface Data {
  readonly what: string;
  readonly how: string;
  readonly fixTitle: string;
  readonly edit: FixEdit | undefined;
  readonly isSafe: boolean;
}

/** An address whose scheme sends in the clear and whose host is all constant. */
const plain = /^(http|ws):\/\/(?:[^/?#@]*@)?(\[[^\]]+\]|[^/:?#\u0000]+)(?=[/:?#]|$)/i;

interface Found extends Range {
  readonly data: Data;
  readonly note: string;
  readonly preset: Preset;
}

function* plainAddresses(file: TypeScriptFile): Iterable<Found> {
  const seen = new Set<string>();
  for (const { title, value } of addressesOf(file)) {
    for (const url of urlsOf(value)) {
      const [, scheme, written] = plain.exec(url.text) ?? [];
      const host = written?.toLowerCase();
      if (!scheme || !host || isLoopbackHost(host) || placeholderHost.test(host)) continue;
      const range = sourceRange(url.place.file === file ? url.place : value);
      const key = `${range.start} ${host}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const { path, text } = url.place.file;
      const isWritten = text.startsWith(`${scheme}://`, url.start);
      const end = url.start + scheme.length;
      yield {
        ...range,
        note: `this ${title} goes to ${host} over plain ${scheme}`,
        preset: isPrivateHost(host) || isConditional(file, range) ? 'strict' : 'recommended',
        data: {
          what: `This ${title} talks to ${host} over plain ${scheme}, so its traffic can be read and changed on the way.`,
          how: `Use ${scheme}s, or reach the host through a tunnel that encrypts.`,
          fixTitle: `Use ${scheme}s://${host}`,
          edit: isWritten ? { path, start: end, end, newText: 's' } : undefined,
          isSafe: knownHttpsHosts.test(host),
        },
      };
    }
  }
}

function* unchecked(file: TypeScriptFile): Iterable<Found> {
  for (const { range, text, edit, isEverywhere } of uncheckedCertificates(file)) {
    yield {
      ...range,
      note: 'the check of the server’s certificate is off here',
      preset: isConditional(file, range) ? 'strict' : 'recommended',
      data: {
        what: isEverywhere
          ? `${text} switches the check of certificates off for every connection of the program.`
          : `${text} accepts any certificate, so whoever sits on the way can pose as this server.`,
        how: 'Leave the check on, and give the certificate of your own authority (ca, NODE_EXTRA_CA_CERTS) where the server’s is not publicly signed.',
        fixTitle: 'Leave the check of certificates on',
        edit,
        isSafe: false,
      },
    };
  }
}

export const insecureTransport = defineRule<Data>({
  id: 'insecure-transport',
  family: 'insecure-transport',
  title: 'Connection that others can read',
  severity: 'error',
  preset: 'recommended',
  languages: ['typescript'],
  duties: {
    cwe: [319, 295],
    owaspLlm: ['LLM02'],
    owaspAgentic: ['ASI07'],
    frameworks: ['GDPR-32', 'HIPAA-164.312(e)', 'SOC2-CC6.7'],
  },
  *check({ file }): Iterable<Match<Data>> {
    if (file.language !== 'typescript') return;
    for (const { start, end, note, preset, data } of [...plainAddresses(file), ...unchecked(file)])
      yield {
        range: { start, end },
        evidence: [{ path: file.path, start, end, note }],
        data,
        ...(preset === 'strict' ? { preset, severity: 'info' as const } : {}),
      };
  },
  explain: ({ data: { what, how } }) => ({
    what,
    why: 'Prompts, answers, retrieved documents and the key in the header pass there; one who reads them has all of it, and one who changes an answer steers what the program does next.',
    how,
  }),
  fixes: ({ data }): Fix[] => [
    data.edit
      ? { title: data.fixTitle, applicability: data.isSafe ? 'safe' : 'suggestion', edits: [data.edit] }
      : { title: data.fixTitle, applicability: 'manual', edits: [] },
  ],
});
