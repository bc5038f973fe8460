import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import {
  CancellationTokenSource,
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';

export interface Position {
  line: number;
  character: number;
}
export interface Span {
  start: Position;
  end: Position;
}
export interface Seen {
  range: Span;
  severity: number;
  code: string;
  source: string;
  message: string;
  data?: { fingerprint: string; family: string; version: number; fixes: { title: string; applicability: string }[] };
  relatedInformation?: { location: { uri: string }; message: string }[];
}
export interface Published {
  uri: string;
  version?: number;
  diagnostics: Seen[];
}
export interface Action {
  title: string;
  kind?: string;
  isPreferred?: boolean;
  data?: unknown;
  command?: { command: string; arguments: unknown[] };
  edit?: {
    changes?: Record<string, { range: Span; newText: string }[]>;
    documentChanges?: {
      textDocument: { uri: string; version: number | null };
      edits: { range: Span; newText?: string; snippet?: { value: string } }[];
    }[];
  };
}

/** A client that pulls diagnostics and keeps their data, as VS Code does. */
export const pullClient = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
    didChangeConfiguration: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
  },
  textDocument: {
    diagnostic: { dataSupport: true, relatedInformation: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } }, isPreferredSupport: true, dataSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
  },
  window: { workDoneProgress: true },
};

const root = fileURLToPath(new URL('../..', import.meta.url));
let bundle: string | undefined;

/** The test server as one file, made once: loading every source by itself would take seconds for each test. */
function testServer(): string {
  if (!bundle) {
    // As deep in the tree as the sources are, so that paths relative to them hold.
    const outfile = join(root, 'out/test/protocol/test-server.mjs');
    const entry = fileURLToPath(new URL('./test-server.ts', import.meta.url));
    buildSync({
      entryPoints: [entry],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      sourcemap: 'inline',
    });
    bundle = outfile;
  }
  return bundle;
}

const patienceMs = 20_000;

/** An editor made of a few lines: starts the server as a process and talks to it over stdio. */
export class Editor {
  readonly child: ChildProcess;
  readonly connection: MessageConnection;
  readonly published: Published[] = [];
  readonly progress: { kind: string; message?: string }[] = [];
  readonly notes: { method: string; params: unknown }[] = [];
  readonly messages: string[] = [];
  /** What `workspace/configuration` gives. */
  settings: Record<string, unknown> = {};
  refreshes = 0;
  readonly registered: string[] = [];
  readonly exit: Promise<number | null>;
  #errors = '';
  readonly #waiting = new Set<() => void>();

  constructor(command: readonly string[] = [testServer(), '--stdio']) {
    this.child = spawn(process.execPath, command, { stdio: 'pipe' });
    this.child.stderr?.on('data', (chunk: Buffer) => {
      this.#errors += chunk.toString();
    });
    this.exit = new Promise((resolve) => this.child.on('exit', resolve));
    this.connection = createMessageConnection(
      new StreamMessageReader(this.child.stdout as NodeJS.ReadableStream),
      new StreamMessageWriter(this.child.stdin as NodeJS.WritableStream),
    );
    this.connection.onNotification('textDocument/publishDiagnostics', (params: Published) =>
      this.#note(() => this.published.push(params)),
    );
    this.connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => this.settings));
    this.connection.onRequest('workspace/diagnostic/refresh', () => {
      this.#note(() => {
        this.refreshes += 1;
      });
      return null;
    });
    this.connection.onRequest('client/registerCapability', ({ registrations }: { registrations: { method: string }[] }) => {
      this.#note(() => this.registered.push(...registrations.map(({ method }) => method)));
      return null;
    });
    this.connection.onRequest('window/workDoneProgress/create', () => null);
    this.connection.onRequest('window/showMessageRequest', ({ message }: { message: string }) => {
      this.#note(() => this.messages.push(message));
      return null;
    });
    this.connection.onNotification('window/showMessage', ({ message }: { message: string }) =>
      this.#note(() => this.messages.push(message)),
    );
    this.connection.onNotification((method, params) => this.#note(() => this.notes.push({ method, params })));
    this.connection.onUnhandledProgress(({ value }) => this.#note(() => this.progress.push(value as { kind: string })));
    this.connection.listen();
  }

  #note(change: () => void): void {
    change();
    for (const check of [...this.#waiting]) check();
  }

  async start(
    folders: readonly string[],
    capabilities: object = {},
    initializationOptions?: object,
  ): Promise<{ capabilities: Record<string, unknown> }> {
    const workspaceFolders = folders.map((folder) => ({ uri: uriOf(folder), name: folder }));
    const params = { processId: process.pid, rootUri: null, workspaceFolders, capabilities, initializationOptions };
    const result = await this.request<{ capabilities: Record<string, unknown> }>('initialize', params);
    this.notify('initialized', {});
    return result;
  }

  notify(method: string, params: unknown): void {
    void this.connection.sendNotification(method, params);
  }

  request<Result>(method: string, params: unknown, cancel?: CancellationTokenSource): Promise<Result> {
    return cancel ? this.connection.sendRequest(method, params, cancel.token) : this.connection.sendRequest(method, params);
  }

  open(uri: string, text: string, languageId = 'typescript', version = 1): void {
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version, text } });
  }

  change(uri: string, version: number, ...contentChanges: { range?: Span; text: string }[]): void {
    this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  pull(
    uri: string,
    previousResultId?: string,
    cancel?: CancellationTokenSource,
  ): Promise<{ kind: string; resultId: string; items: Seen[] }> {
    return this.request('textDocument/diagnostic', { textDocument: { uri }, previousResultId }, cancel);
  }

  /** Pulls until the rule ids are these: for what follows a notification. */
  async pullUntil(uri: string, codes: readonly string[]): Promise<Seen[]> {
    let items: Seen[] = [];
    for (const until = Date.now() + patienceMs; Date.now() < until; await new Promise((resolve) => setTimeout(resolve, 30))) {
      items = (await this.pull(uri)).items;
      if (JSON.stringify(items.map(({ code }) => code)) === JSON.stringify(codes)) return items;
    }
    assert.deepEqual(
      items.map(({ code }) => code),
      codes,
    );
    return items;
  }

  actions(uri: string, diagnostics: readonly Seen[], only?: readonly string[]): Promise<Action[]> {
    const range = diagnostics[0]?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    return this.request('textDocument/codeAction', { textDocument: { uri }, range, context: { diagnostics, only } });
  }

  /** The action with its edit, as a client asks for it when the action is chosen. */
  resolve(action: Action): Promise<Action> {
    return this.request('codeAction/resolve', action);
  }

  /** Waits for something that arrives. */
  async until<Value>(what: string, find: () => Value | undefined | false): Promise<Value> {
    const found = find();
    if (found !== undefined && found !== false) return found;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(check);
        reject(new Error(`waited in vain for ${what}\n${JSON.stringify(this.published.slice(-3))}\n${this.#errors}`));
      }, patienceMs);
      const check = (): void => {
        const value = find();
        if (value === undefined || value === false) return;
        clearTimeout(timer);
        this.#waiting.delete(check);
        resolve(value);
      };
      this.#waiting.add(check);
    });
  }

  /** The diagnostics sent for a document that has these rule ids. */
  sent(uri: string, codes: readonly string[], after = 0): Promise<Published> {
    return this.until(`${codes} in ${uri}`, () =>
      this.published
        .slice(after)
        .findLast((one) => one.uri === uri && JSON.stringify(one.diagnostics.map(({ code }) => code)) === JSON.stringify(codes)),
    );
  }

  /** Ends in order; the process must end by itself. */
  async stop(): Promise<number | null> {
    await this.request('shutdown', undefined);
    this.notify('exit', undefined);
    const code = await this.exit;
    this.connection.dispose();
    return code;
  }
}

export const uriOf = (path: string): string => pathToFileURL(path).href;

/** A folder of files, gone after the test. */
export function folderOf(files: Readonly<Record<string, string>>) {
  const path = mkdtempSync(join(tmpdir(), 'leaklint-protocol-'));
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), text);
  };
  for (const [name, text] of Object.entries(files)) write(name, text);
  return {
    path,
    write,
    uri: (name: string): string => uriOf(join(path, name)),
    delete: (name: string): void => rmSync(join(path, name)),
    remove: (): void => rmSync(path, { recursive: true, force: true }),
  };
}

/** A span on one line. */
export const span = (line: number, start: number, end: number): Span => ({
  start: { line, character: start },
  end: { line, character: end },
});

export { CancellationTokenSource };
