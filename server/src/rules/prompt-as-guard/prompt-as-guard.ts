import { findGuards } from '../../catalog/prompts/guards.js';
import { isRetrievedName, isSecretVariable } from '../../catalog/prompts/variables.js';
import type { SecretFact } from '../../facts/common.js';
import type { GuardFact, PromptContent } from '../../facts/prompt/content.js';
import type { FileModel } from '../../model/model.js';
import { evidenceOf, originText } from '../../model/typescript/evidence.js';
import type { TypeScriptFile } from '../../model/typescript/file.js';
import { loosePrompts } from '../../model/typescript/loose-prompts.js';
import { nodeAt, type Place } from '../../model/typescript/place.js';
import { filterFlows, queriesOf } from '../../model/typescript/queries.js';
import { trace } from '../../model/typescript/trace.js';
import type { Range } from '../../text/range.js';
import { defineRule, type EvidenceStep, type Match } from '../rule.js';
import { isCodingAgentFile, isInPromptText, promptContentOf } from '../secret-in-prompt/prompt-file.js';

interface Data {
  readonly kind: GuardFact['kind'];
  readonly asset: string;
  /** What stands behind the wording, for the message: "a password", "the tool get_orders"; empty when nothing is seen. */
  readonly behind: string;
}

export const promptAsGuard = defineRule<Data>({
  id: 'prompt-as-guard',
  family: 'prompt-as-guard',
  title: 'Prompt wording as the only guard',
  severity: 'warning',
  preset: 'recommended',
  languages: ['typescript', 'prompt', 'json', 'yaml', 'toml'],
  duties: {
    cwe: [602, 285, 1427],
    owaspLlm: ['LLM07', 'LLM01'],
    owaspAgentic: ['ASI03'],
    atlas: ['AML.T0051', 'AML.T0056'],
    frameworks: ['SOC2-CC6.1', 'GDPR-25', 'HIPAA-164.312(a)'],
  },
  *check({ file }) {
    switch (file.language) {
      case 'typescript':
        yield* checkModelCalls(file);
        return;
      case 'sql':
        return;
      default:
        yield* checkPromptFile(file);
    }
  },
  explain({ data: { kind, asset, behind } }) {
    if (kind === 'confidentiality') {
      return {
        what: behind
          ? `Only this wording keeps the model from giving away ${asset}, and the prompt holds ${behind}.`
          : `This wording asks the model to keep ${asset} to itself, which a user can talk it out of.`,
        why: 'A prompt is no access control: whoever talks to the model can get its text out, by rephrasing, translating or asking in pieces.',
        how: 'Leave out of the prompt what its reader must not learn; fetch it in code for those who may see it, and check the answer before it is sent.',
      };
    }
    return {
      what: behind
        ? `Only this wording guards ${asset}, while the model works with ${behind}.`
        : `This wording lets the model decide about ${asset}.`,
      why: 'The model follows whoever words it best: a user, or a text that it reads, can make it act for someone else.',
      how: howToEnforce(asset),
    };
  },
});

function howToEnforce(asset: string): string {
  if (asset === 'write access')
    return 'Give the tool a database role that can only read, and run fixed or parsed statements; the wording may stay as a hint.';
  if (asset === 'privileged actions')
    return "Check the signed-in user's role in the tool's own code before it acts; the wording may stay as a hint.";
  return 'Filter by the signed-in user in the query or the tool, from the session and not from the conversation; the wording may stay as a hint.';
}

/** The system text of each model call, and texts that by themselves show that they are prompts. */
function systemTexts(file: TypeScriptFile): { readonly texts: readonly Place[]; readonly hasTools: boolean }[] {
  return [
    ...file.entities.modelCalls.map(({ parts, hasTools }) => ({
      texts: parts.filter(({ role }) => role === 'system').map(({ place }) => place),
      hasTools,
    })),
    ...loosePrompts(file).map(({ place }) => ({ texts: [place], hasTools: false })),
  ];
}

/** Guarding sentences in the system text of model calls, judged by what the same call holds and can reach. */
function* checkModelCalls(file: TypeScriptFile): Iterable<Match<Data>> {
  for (const { texts, hasTools } of systemTexts(file)) {
    const traces = texts.map((place) => trace(place));
    const literals = traces.flatMap((result) => result.literals);
    const secretFlow = traces.flatMap((result) => result.flows).find((flow) => flow.kind === 'secret');
    for (const literal of literals) {
      const node = nodeAt(literal);
      if (literal.file !== file || node.kind !== 'string') continue;
      for (const guard of findGuards(file.text.slice(node.start, node.end))) {
        const range = { start: node.start + guard.start, end: node.start + guard.end };
        const data = { kind: guard.kind, asset: guard.asset };
        if (guard.kind === 'authorization') {
          const behind = hasTools ? 'tools' : '';
          const match = { range, evidence: [], data: { ...data, behind } };
          yield behind && file.roles.tools.length > 0 && hasOpenTool(file)
            ? match
            : { ...match, preset: 'strict', severity: 'info' };
          continue;
        }
        const secret = literals.flatMap((place) => secretsIn(place)).find((fact) => fact.kind !== 'public');
        const behind = secretFlow ? `the secret ${originText(secretFlow)}` : secret ? `a credential (${secret.title})` : '';
        const evidence = secretFlow ? evidenceOf(secretFlow, literal, 'and here the wording is to keep it') : [];
        const match = { range, evidence, data: { ...data, behind } };
        yield behind ? match : { ...match, preset: 'strict', severity: 'info' };
      }
    }
  }
}

const secretsIn = (place: Place): readonly SecretFact[] => {
  const { start, end } = nodeAt(place);
  return place.file.facts.secrets.filter((fact) => start <= fact.start && fact.end <= end);
};

/** Whether a query of this file lets the model choose whose rows it gets. */
const hasOpenTool = (file: TypeScriptFile): boolean =>
  queriesOf(file).some((query) => {
    const flows = filterFlows(query);
    return flows.length > 0 && flows.every(({ flow }) => flow.kind === 'tool-argument');
  });

/** One finding for each thing that is guarded; further sentences about it are its evidence. */
function* checkPromptFile(file: FileModel): Iterable<Match<Data>> {
  const content = promptContentOf(file);
  if (!content?.guards.length) return;
  const isAgentFile = isCodingAgentFile(file);
  const groups = new Map<string, GuardFact[]>();
  for (const guard of content.guards) {
    const key = `${guard.kind} ${guard.asset}`;
    groups.set(key, [...(groups.get(key) ?? []), guard]);
  }
  for (const [guard, ...more] of groups.values()) {
    if (!guard) continue;
    // rules for a coding agent are house rules; only a credential in them is at stake
    if (isAgentFile && guard.kind === 'authorization') continue;
    const inPrompt = guard.kind === 'confidentiality' ? confidentialThing(file, content, guard) : undefined;
    const behind = inPrompt ?? (isAboutData(guard) ? reachableThing(content, guard) : undefined);
    if (isAgentFile && !behind?.isCredential) continue;
    const steps = more.map(
      (other): EvidenceStep => ({ path: file.path, start: other.start, end: other.end, note: 'the same in other words' }),
    );
    if (behind?.range) steps.unshift({ path: file.path, start: behind.range.start, end: behind.range.end, note: behind.note });
    const match = {
      range: guard,
      evidence: steps.slice(0, 8),
      data: { kind: guard.kind, asset: guard.asset, behind: behind?.label ?? '' },
    };
    yield behind ? match : { ...match, preset: 'strict', severity: 'info' };
  }
}

interface Behind {
  readonly label: string;
  readonly isCredential?: boolean;
  readonly note: string;
  readonly range?: Range;
}

/** What the prompt itself holds that nobody should read. */
function confidentialThing(file: FileModel, content: PromptContent, guard: GuardFact): Behind | undefined {
  const note = 'this is in the prompt, so the model can repeat it';
  const secret = file.facts.secrets.find((fact) => fact.kind !== 'public' && isInPromptText(file, fact));
  if (secret) return { label: `a credential (${secret.title})`, note, range: secret, isCredential: true };
  const [asset] = content.assets;
  if (asset) return { label: asset.label, note, range: asset };
  const variable = content.placeholders.find(({ name, start }) => isSecretVariable(name) && !isMention(file.text, start));
  if (variable) return { label: `the value of ${variable.name}`, note, range: variable };
  // an address or number is often the product's own contact; it is at stake where personal data is what is guarded
  const isAtStake = (kind: string): boolean => (kind !== 'email' && kind !== 'phone') || guard.asset === 'personal data';
  const pii = file.facts.pii.find((fact) => isAtStake(fact.kind) && isInPromptText(file, fact));
  return pii && { label: `personal data (${pii.title})`, note, range: pii };
}

/** Whether a placeholder is only spoken of, as in "write it as {{NAME}}". */
const isMention = (text: string, start: number): boolean =>
  /(?:with|as|use|write|like|e\.g\.)[\s`"'(]{0,4}$/i.test(text.slice(Math.max(0, start - 20), start));

/** Whether what is guarded can come in with a tool's answer or fetched text, as a record can and the prompt itself cannot. */
const isAboutData = ({ kind, asset }: GuardFact): boolean =>
  kind === 'authorization' ||
  asset === 'personal data' ||
  asset === 'internal information' ||
  asset === 'confidential information';

/** What the model can reach by way of this prompt. */
function reachableThing(content: PromptContent, guard: GuardFact): Behind | undefined {
  const [tool] = content.tools;
  if (tool)
    return {
      label: content.tools.length > 1 ? `${content.tools.length} tools, such as ${tool}` : `the tool ${tool}`,
      note: 'declared as a tool',
    };
  if (guard.asset === 'write access' || guard.asset === 'privileged actions') return undefined;
  const variable = content.placeholders.find(({ name }) => isRetrievedName(name));
  return variable && { label: `what is put into ${variable.name}`, note: 'fetched text is put in here', range: variable };
}
