import { type ExtensionContext, Uri, workspace } from 'vscode';
import { LanguageClient, type LanguageClientOptions, type ServerOptions, TransportKind } from 'vscode-languageclient/node';
import { start } from './extension.js';

/** The server that ships with the extension, or the one that the user names; the setting is the machine's own. */
function serverOptions(extension: ExtensionContext): ServerOptions {
  const path = workspace.isTrusted ? workspace.getConfiguration('leaklint').get<string>('server.path', '').trim() : '';
  if (path && !/\.[cm]?js$/i.test(path)) return { command: path, args: ['lsp', '--stdio'], transport: TransportKind.stdio };
  const module = path || Uri.joinPath(extension.extensionUri, 'dist/server.cjs').fsPath;
  return { module, transport: TransportKind.ipc };
}

export function activate(extension: ExtensionContext): Promise<void> {
  return start(extension, {
    carriesBytes: false,
    createClient(context, options: LanguageClientOptions) {
      const client = new LanguageClient('leaklint', 'Leaklint', serverOptions(context), options);
      return { client, dispose: () => undefined };
    },
  });
}
