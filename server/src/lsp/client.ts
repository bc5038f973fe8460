import type { InitializeParams } from 'vscode-languageserver';
import type { InitializationOptions } from '../protocol.js';

/** What the client can do, reduced to the questions that the server has. */
export interface Client {
  /** Asks for diagnostics itself; otherwise they are sent. Never both. */
  readonly pulls: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly asksConfiguration: boolean;
  readonly watchesFiles: boolean;
  readonly registersConfiguration: boolean;
  readonly changesFolders: boolean;
  readonly showsProgress: boolean;
  readonly keepsDiagnosticData: boolean;
  readonly showsRelated: boolean;
  readonly hasCodeActionLiterals: boolean;
  readonly hasPreferredActions: boolean;
  /** Asks for the edit of an action when it is chosen. */
  readonly resolvesActions: boolean;
  readonly takesVersionedEdits: boolean;
  readonly takesSnippetEdits: boolean;
  readonly showsMarkdown: boolean;
  readonly showsDocuments: boolean;
  readonly options: InitializationOptions;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Reads the client's abilities; a client that says nothing is taken to have none. */
export function clientOf(params: InitializeParams): Client {
  const { workspace = {}, textDocument = {}, window = {} } = params.capabilities ?? {};
  const edit = workspace.workspaceEdit as { documentChanges?: boolean; snippetEditSupport?: boolean } | undefined;
  const formats = textDocument.hover?.contentFormat;
  return {
    pulls: textDocument.diagnostic !== undefined,
    refreshesDiagnostics: workspace.diagnostics?.refreshSupport === true,
    asksConfiguration: workspace.configuration === true,
    watchesFiles: workspace.didChangeWatchedFiles?.dynamicRegistration === true,
    registersConfiguration: workspace.didChangeConfiguration?.dynamicRegistration === true,
    changesFolders: workspace.workspaceFolders === true,
    showsProgress: window.workDoneProgress === true,
    keepsDiagnosticData: (textDocument.diagnostic ?? textDocument.publishDiagnostics)?.dataSupport === true,
    showsRelated: (textDocument.diagnostic ?? textDocument.publishDiagnostics)?.relatedInformation === true,
    hasCodeActionLiterals: textDocument.codeAction?.codeActionLiteralSupport !== undefined,
    hasPreferredActions: textDocument.codeAction?.isPreferredSupport === true,
    resolvesActions:
      textDocument.codeAction?.dataSupport === true &&
      textDocument.codeAction.resolveSupport?.properties.includes('edit') === true,
    takesVersionedEdits: edit?.documentChanges === true,
    takesSnippetEdits: edit?.documentChanges === true && edit.snippetEditSupport === true,
    showsMarkdown: formats === undefined || formats.includes('markdown'),
    showsDocuments: window.showDocument?.support === true,
    options: isRecord(params.initializationOptions) ? (params.initializationOptions as InitializationOptions) : {},
  };
}
