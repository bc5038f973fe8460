import type { Finding } from '../findings/finding.js';
import { commands } from '../protocol.js';
import type { TextDocument } from '../text/document.js';
import type { Client } from './client.js';
import type { Folder } from './folder.js';
import type { RuleTable } from './rule-table.js';

/** Text of a rule as Markdown, where only `code` keeps its meaning: names from the user's code must not become markup. */
const escaped = (text: string): string =>
  text
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/[\\*_[\]<>#|~]/g, '\\$&')))
    .join('');

/** A link that opens the documentation of a rule inside the editor. */
const ruleLink = (ruleId: string): string => `command:${commands.showRule}?${encodeURIComponent(JSON.stringify([ruleId]))}`;

/** Evidence beyond this is in the related locations of the diagnostic. */
const maxSteps = 8;

interface Sources {
  readonly folder: Folder;
  readonly client: Client;
  readonly texts: (path: string) => TextDocument;
  readonly rules: RuleTable;
}

/** Why a finding matters, what to do, and the way from source to sink with links. */
export function explainMarkdown(finding: Finding, { folder, client, texts, rules }: Sources): string {
  const parts = [`**${escaped(rules.titleOf(finding.ruleId))}** (\`${finding.ruleId}\`)`];
  // VS Code shows the message and the related places beside the hover.
  const isBeside = client.options.leaklintMessages === true;
  if (!isBeside) parts.push(escaped(finding.message));
  parts.push(escaped(finding.why), `**What to do:** ${escaped(finding.how)}`);
  const byHand = finding.fixes
    .filter(({ applicability }) => applicability === 'manual')
    .map(({ title }) => `- ${escaped(title)}`);
  if (byHand.length > 0) parts.push(byHand.join('\n'));
  const steps = finding.evidence.slice(0, maxSteps).map((step) => {
    const line = texts(step.path).positionAt(step.start).line + 1;
    return `- [${escaped(step.path)}:${line}](${folder.uriOf(step.path)}#L${line}) ${escaped(step.note)}`;
  });
  if (steps.length > 0 && !(isBeside && client.showsRelated)) parts.push(steps.join('\n'));
  if (rules.docOf(finding.ruleId) && client.options.clientCommands?.includes(commands.showRule))
    parts.push(`[About this rule](${ruleLink(finding.ruleId)})`);
  return parts.join('\n\n');
}

/** The same for a client that shows plain text only. */
export function explainText(finding: Finding, { texts }: Pick<Sources, 'texts'>): string {
  const steps = finding.evidence.slice(0, maxSteps).map((step) => {
    const line = texts(step.path).positionAt(step.start).line + 1;
    return `  ${step.path}:${line} ${step.note}`;
  });
  return [`${finding.message} (${finding.ruleId})`, finding.why, `What to do: ${finding.how}`, ...steps].join('\n');
}
