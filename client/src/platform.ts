import type { ExtensionContext } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';

/** What differs between VS Code with Node and VS Code in a browser. */
export interface Platform {
  /** Whether messages carry bytes as they are, as a worker's do; otherwise they are JSON. */
  readonly carriesBytes: boolean;
  /** A client that is not started yet, and what to do after it has stopped. */
  createClient(extension: ExtensionContext, options: LanguageClientOptions): { client: BaseLanguageClient; dispose(): void };
  /** A sentence for the log when a setting cannot be followed here. */
  notice?(): string | undefined;
}
