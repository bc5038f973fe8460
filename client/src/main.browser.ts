import { type ExtensionContext, Uri, workspace } from 'vscode';
import { LanguageClient, type LanguageClientOptions } from 'vscode-languageclient/browser';
import { start } from './extension.js';

export function activate(extension: ExtensionContext): Promise<void> {
  return start(extension, {
    carriesBytes: true,
    createClient(context, options: LanguageClientOptions) {
      const worker = new Worker(Uri.joinPath(context.extensionUri, 'dist/web/server.js').toString(true));
      const client = new LanguageClient('leaklint', 'Leaklint', worker, options);
      return { client, dispose: () => worker.terminate() };
    },
    notice: () =>
      workspace.getConfiguration('leaklint').get<string>('server.path')
        ? 'leaklint.server.path is not used here: in a browser the server that comes with the extension runs in a worker.'
        : undefined,
  });
}
