import { adviceFor, assignedLiteralId } from '../../catalog/secrets/index.js';
import { referenceFor } from '../../catalog/secrets/references.js';
import type { SecretFact } from '../../facts/common.js';
import type { FileModel } from '../../model/model.js';
import { overlaps, type Range } from '../../text/range.js';
import { mcpServersIn } from '../mcp-config/servers.js';
import { defineRule, type Fix, type Match } from '../rule.js';
import { isInPromptText } from '../secret-in-prompt/prompt-file.js';
import { withArticle } from '../words.js';
import { templateEntry } from './env-template.js';
import { replaceInLiteral } from './literal.js';
import { isEnvTemplate } from './places.js';

interface Data {
  readonly title: string;
  readonly redacted: string;
  readonly provider: string;
  readonly envName: string;
  /** A committed template of an env file, where every value is public. */
  readonly isTemplate: boolean;
  readonly isTestMode: boolean;
}

export const hardcodedCredential = defineRule<Data>({
  id: 'hardcoded-credential',
  family: 'hardcoded-credential',
  title: 'Credential in a file',
  severity: 'error',
  preset: 'recommended',
  languages: ['typescript', 'sql', 'prisma', 'prompt', 'json', 'yaml', 'toml', 'dotenv'],
  duties: {
    cwe: [798, 540],
    owaspLlm: ['LLM02'],
    owaspAgentic: ['ASI03'],
    atlas: ['AML.T0055'],
    frameworks: ['SOC2-CC6.1', 'GDPR-32', 'HIPAA-164.312(a)'],
  },
  *check({ file, consider }) {
    const { secrets } = file.facts;
    if (secrets.length === 0) return;
    const servers = mcpServersIn(file);
    for (const secret of secrets) {
      const isOfServer = servers.some((server) => overlaps(server, secret));
      if (secret.kind === 'public' || goesToModel(file, secret) || isOfServer) {
        consider?.(
          secret,
          secret.kind === 'public'
            ? `a ${secret.title} is meant to be seen`
            : `another rule speaks of this ${secret.title}: ${isOfServer ? 'it belongs to an MCP server' : 'it stands in a prompt'}`,
        );
        continue;
      }
      yield { range: secret, evidence: [], data: dataOf(file, secret), ...softer(file, secret) };
    }
  },
  explain({ data }) {
    const named = `${withArticle(data.title)} (${data.redacted})`;
    return {
      what: data.isTestMode
        ? `This file holds ${named} that opens test data or this machine only.`
        : data.isTemplate
          ? `This template of an env file holds ${named}, which looks like a real value.`
          : `This file holds ${named}.`,
      why: data.isTestMode
        ? 'Such values are copied along into places where they open more, and reviewers learn to overlook them.'
        : 'Whoever can read the repository, a build, a backup or a log of this file can use it, and deleting it later leaves it in the history.',
      how: data.isTestMode
        ? `Read it from ${data.envName} all the same.`
        : `Read it from ${data.envName} at run time. Revoke this one at ${data.provider}: it counts as known from the moment it was committed.`,
    };
  },
  fixes(match, { file, app }) {
    const { data, range } = match;
    const rotate: Fix = {
      title: `Revoke the ${data.title} at ${data.provider} and issue a new one; keep it as ${data.envName} outside the repository`,
      applicability: 'manual',
      edits: [],
    };
    const replaced = replacement(file, range, data);
    const fixes: Fix[] = replaced ? [{ ...replaced, edits: [...replaced.edits, ...templateEntry(file, app, data.envName)] }] : [];
    return data.isTestMode ? fixes : [...fixes, rotate];
  },
});

/** Text that a model gets is the business of secret-in-prompt. */
function goesToModel(file: FileModel, secret: Range): boolean {
  return file.language === 'typescript' ? file.isPromptText(secret.start) : isInPromptText(file, secret);
}

const dataOf = (file: FileModel, secret: SecretFact): Data => ({
  title: secret.title,
  redacted: secret.redacted,
  provider: adviceFor(secret.formatId).provider,
  envName: secret.envName,
  isTemplate: file.language === 'dotenv' && isEnvTemplate(file.path),
  isTestMode: secret.kind === 'test',
});

/** What is less than a live credential in a shared file speaks softly, or only where a team asks for everything. */
function softer(file: FileModel, secret: SecretFact): Pick<Match, 'severity' | 'preset'> {
  if (secret.kind === 'test') return { severity: 'info', preset: 'strict' };
  if (file.language === 'dotenv' && !isEnvTemplate(file.path)) return { severity: 'warning', preset: 'strict' };
  const isSure = secret.formatId !== assignedLiteralId && adviceFor(secret.formatId).certainty === 'sure';
  return isSure ? {} : { severity: 'warning' };
}

function replacement(file: FileModel, range: Range, { envName }: Data): Fix | undefined {
  const fix = (title: string, edit: Range & { readonly newText: string }): Fix => ({
    title,
    applicability: 'suggestion',
    edits: [{ path: file.path, start: edit.start, end: edit.end, newText: edit.newText }],
  });
  if (file.language === 'typescript') {
    const object = file.text.includes('import.meta.env.') ? 'import.meta.env' : 'process.env';
    const edit = replaceInLiteral(file.text, range, `${object}.${envName}`, /\.[jt]sx$/.test(file.path));
    if (!edit) return undefined;
    // A default beside the variable is the fault; without it the variable is all that is left.
    const fallback = /\b(?:process|import\.meta)\.env(?:\.\w+|\[["']\w+["']\])(\s*(?:\|\||\?\?)\s*)$/.exec(
      file.text.slice(Math.max(0, edit.start - 120), edit.start),
    );
    if (fallback) return fix('Drop the default', { start: edit.start - (fallback[1] ?? '').length, end: edit.end, newText: '' });
    return fix(`Read it from ${object}.${envName}`, edit);
  }
  if (file.language === 'dotenv')
    return isEnvTemplate(file.path) ? fix('Leave the value empty', { ...range, newText: '' }) : undefined;
  if (file.language === 'prisma') {
    const read = `env("${envName}")`;
    const edit = replaceInLiteral(file.text, range, read, false);
    // Only a whole value may be read from the environment there.
    return edit?.newText === read ? fix(`Read it from ${read}`, edit) : undefined;
  }
  const reference = referenceFor(file.path, envName);
  return reference === undefined ? undefined : fix(`Refer to ${reference}`, { ...range, newText: reference });
}
