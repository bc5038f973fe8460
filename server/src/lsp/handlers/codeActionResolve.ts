import type { CodeAction, WorkspaceEdit } from 'vscode-languageserver';
import { createDocument } from '../../text/document.js';
import { type EditItem, type FixData, toRange, toWorkspaceEdit } from '../convert.js';
import type { Session } from '../session.js';

/** A fix whose edits are made when it is chosen, as an action carries it to the client and back. */
export interface PendingFix {
  readonly uri: string;
  /** Of the document that the fix's offsets are in. */
  readonly version: number;
  readonly fix: FixData;
}

const isPending = (value: unknown): value is PendingFix =>
  typeof value === 'object' && value !== null && typeof (value as PendingFix).uri === 'string' && 'fix' in value;

/** The edit of a fix with changes; undefined where the document has moved on, or its code does not allow the change. */
export async function editOf(session: Session, { uri, version, fix }: PendingFix): Promise<WorkspaceEdit | undefined> {
  const { edits } = await session.restructurer();
  // Looked at after the wait, since the document may have changed meanwhile.
  const open = session.documents.get(uri);
  if (!open || open.version !== version) return undefined;
  const items: EditItem[] = [...fix.edits];
  for (const { path, changes } of fix.changes ?? []) {
    const isOwn = path === open.path;
    const text = isOwn ? open.document.text : open.folder.workspace.textOf(path);
    const made = text === undefined ? undefined : edits(path, text, changes);
    if (text === undefined || !made) return undefined;
    const document = isOwn ? open.document : createDocument(text);
    const target = isOwn ? open.uri : open.folder.uriOf(path);
    for (const { newText, ...range } of made) items.push({ uri: target, range: toRange(document, range), newText });
  }
  return toWorkspaceEdit(items, (each) => session.documents.get(each)?.version ?? null, session.client);
}

/** Makes the edit of an action that was chosen; an action whose edit can no longer be made comes back without one. */
export async function codeActionResolve(session: Session, action: CodeAction): Promise<CodeAction> {
  if (!isPending(action.data)) return action;
  const edit = await editOf(session, action.data);
  return edit ? { ...action, edit } : action;
}
