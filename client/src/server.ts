import {
  type CancellationToken,
  type Disposable,
  EventEmitter,
  type ExtensionContext,
  type LogOutputChannel,
  workspace,
} from 'vscode';
import {
  type BaseLanguageClient,
  DiagnosticPullMode,
  type LanguageClientOptions,
  State,
  WorkDoneProgress,
} from 'vscode-languageclient';
import {
  commands,
  type FindingsChangedParams,
  type FindingsResult,
  type InitializationOptions,
  messages,
  type PersonalSettings,
  type RuleDoc,
  type StatusParams,
} from '../../server/src/protocol.js';
import type { Platform } from './platform.js';
import { documentSelector } from './selector.js';

/** What the server reports while a command runs. */
export interface Progress {
  readonly percentage?: number;
  readonly message?: string;
}

const personalSettings = (): PersonalSettings => ({
  enable: workspace.getConfiguration('leaklint').get<boolean>('enable', true),
  run: workspace.getConfiguration('leaklint').get<'onType' | 'onSave'>('run', 'onType'),
});

/** The language server as the features see it: it may be starting, stopped or restarted under them. */
export class Server implements Disposable {
  readonly #extension: ExtensionContext;
  readonly #platform: Platform;
  readonly #log: LogOutputChannel;
  readonly #connect: (client: BaseLanguageClient) => Disposable;
  readonly #status = new EventEmitter<StatusParams>();
  readonly #findingsChanged = new EventEmitter<FindingsChangedParams>();
  #running: { client: BaseLanguageClient; dispose(): void } | undefined;
  #starting: Promise<void> = Promise.resolve();
  #lastStatus: StatusParams = { state: 'starting', message: '' };

  readonly onStatus = this.#status.event;
  readonly onFindingsChanged = this.#findingsChanged.event;

  constructor(
    extension: ExtensionContext,
    platform: Platform,
    log: LogOutputChannel,
    connect: (client: BaseLanguageClient) => Disposable,
  ) {
    this.#extension = extension;
    this.#platform = platform;
    this.#log = log;
    this.#connect = connect;
  }

  get status(): StatusParams {
    return this.#lastStatus;
  }

  /** Never rejects: a failure is a status, and written to the log. */
  start(): Promise<void> {
    this.#starting = this.#start();
    return this.#starting;
  }

  async #start(): Promise<void> {
    this.#setStatus({ state: 'starting', message: '' });
    try {
      const { client, dispose } = this.#platform.createClient(this.#extension, this.#options());
      const connected = this.#connect(client);
      client.onNotification(messages.status, (status: StatusParams) => this.#setStatus(status));
      client.onNotification(messages.findingsChanged, (params: FindingsChangedParams) => this.#findingsChanged.fire(params));
      client.onDidChangeState(({ newState }) => this.#stateChanged(client, newState));
      this.#running = {
        client,
        dispose: () => {
          connected.dispose();
          dispose();
        },
      };
      await client.start();
    } catch (error) {
      this.#fail(`the server did not start: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  async stop(): Promise<void> {
    const running = this.#running;
    this.#running = undefined;
    if (!running) return;
    try {
      if (running.client.needsStop()) await running.client.dispose();
    } catch (error) {
      this.#log.warn(`The server did not stop in order: ${error}`);
    }
    running.dispose();
  }

  async restart(): Promise<void> {
    await this.#starting;
    await this.stop();
    await this.start();
    this.#findingsChanged.fire({ total: 0 });
  }

  findings(): Promise<FindingsResult> {
    return this.#request(messages.findings, {});
  }

  ruleDoc(id: string): Promise<RuleDoc | null> {
    return this.#request(messages.ruleDoc, { id });
  }

  /** Runs one of the server's commands and passes its progress on. */
  async execute<Result>(command: string, progress: (value: Progress) => void, token: CancellationToken): Promise<Result> {
    const client = await this.#client();
    const workDoneToken = `leaklint-${Date.now()}`;
    const listening = client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
      if (value.kind !== 'end') progress(value);
    });
    try {
      return await client.sendRequest<Result>('workspace/executeCommand', { command, arguments: [], workDoneToken }, token);
    } finally {
      listening.dispose();
    }
  }

  async #request<Result>(method: string, params: unknown): Promise<Result> {
    return (await this.#client()).sendRequest<Result>(method, params);
  }

  async #client(): Promise<BaseLanguageClient> {
    await this.#starting;
    const client = this.#running?.client;
    if (client?.state !== State.Running)
      throw new Error('the Leaklint server is not running; see the Leaklint output for the reason');
    return client;
  }

  #options(): LanguageClientOptions {
    const initializationOptions: InitializationOptions = {
      leaklintMessages: true,
      clientFiles: true,
      clientCommands: [commands.scanWorkspace, commands.showRule],
      settings: personalSettings(),
    };
    return {
      documentSelector: documentSelector(),
      outputChannel: this.#log,
      traceOutputChannel: this.#log,
      initializationOptions,
      diagnosticPullOptions: {
        ...{ onChange: true, onSave: true },
        // Asked each time, so that a changed setting counts at once.
        filter: ({ uri }, mode) =>
          mode === DiagnosticPullMode.onType && workspace.getConfiguration('leaklint', uri).get('run') === 'onSave',
      },
      // A hover may open a rule's document, and nothing else.
      markdown: { isTrusted: { enabledCommands: [commands.showRule] }, supportHtml: false },
    };
  }

  #stateChanged(client: BaseLanguageClient, state: State): void {
    if (client !== this.#running?.client) return;
    if (state === State.Stopped) this.#fail('the server has stopped');
    else if (state === State.Starting) this.#setStatus({ state: 'starting', message: '' });
  }

  #fail(message: string): void {
    this.#log.error(message);
    this.#setStatus({ state: 'error', message });
  }

  #setStatus(status: StatusParams): void {
    this.#lastStatus = status;
    this.#status.fire(status);
  }

  dispose(): Promise<void> {
    this.#status.dispose();
    this.#findingsChanged.dispose();
    return this.stop();
  }
}
