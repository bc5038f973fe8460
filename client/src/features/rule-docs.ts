import { commands, type Disposable, Uri, window, workspace } from 'vscode';
import { commands as ids } from '../../../server/src/protocol.js';
import type { Leaklint } from '../leaklint.js';

const scheme = 'leaklint-rule';
const isId = (value: unknown): value is string => typeof value === 'string' && /^[a-z0-9-]+$/.test(value);

/** A rule id, given as such or by a row of the findings view. */
function idOf(argument: unknown): string | undefined {
  if (isId(argument)) return argument;
  const id = (argument as { ruleId?: unknown } | undefined)?.ruleId;
  return isId(id) ? id : undefined;
}

/** "Show rule": the rule's document inside the editor, with no network. */
export function registerRuleDocs({ server, log }: Leaklint): Disposable {
  const documents = workspace.registerTextDocumentContentProvider(scheme, {
    async provideTextDocumentContent(uri) {
      const id = uri.path.slice(1).replace(/\.md$/, '');
      const doc = await server.ruleDoc(id);
      return doc?.markdown ?? `Leaklint has no document on ${id}.\n`;
    },
  });

  async function show(argument: unknown): Promise<void> {
    const id = idOf(argument);
    if (!id) return;
    const uri = Uri.from({ scheme, path: `/${id}.md` });
    try {
      await commands.executeCommand('markdown.showPreview', uri);
    } catch (error) {
      // Not every VS Code in a browser has the preview; the text itself reads well too.
      log.debug(`The Markdown preview is not there: ${error}`);
      await window.showTextDocument(await workspace.openTextDocument(uri), { preview: true });
    }
  }

  const command = commands.registerCommand(ids.showRule, (argument: unknown) => show(argument));
  return {
    dispose() {
      documents.dispose();
      command.dispose();
    },
  };
}
