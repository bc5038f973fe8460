import type { CancellationToken, Hover, HoverParams } from 'vscode-languageserver';
import { textsOf, toRange } from '../convert.js';
import { explainMarkdown, explainText } from '../explain.js';
import type { Session } from '../session.js';

/** Explains the findings under the mouse. */
export async function hover(
  session: Session,
  { textDocument, position }: HoverParams,
  token: CancellationToken,
): Promise<Hover | null> {
  const open = session.documents.get(textDocument.uri);
  const findings = open && (await session.findingsOf(open, token));
  if (!findings) return null;
  const { folder, path, document } = open;
  const offset = document.offsetAt(position);
  const here = findings.filter(({ start, end, suppressed }) => !suppressed && start <= offset && offset <= end);
  const [first] = here;
  if (!first) return null;
  const sources = {
    folder,
    client: session.client,
    texts: textsOf(folder, path, document),
    rules: session.rules,
  };
  const contents = session.client.showsMarkdown
    ? { kind: 'markdown' as const, value: here.map((finding) => explainMarkdown(finding, sources)).join('\n\n---\n\n') }
    : { kind: 'plaintext' as const, value: here.map((finding) => explainText(finding, sources)).join('\n\n') };
  return { contents, range: toRange(document, first) };
}
