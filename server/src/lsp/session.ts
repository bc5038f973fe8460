import type { CancellationToken, Connection, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { Finding } from '../findings/finding.js';
import { closedHost, createEditorHost } from '../host/browser.js';
import { unfitReason } from '../host/discover.js';
import { type Host, maxFileBytes } from '../host/host.js';
import { type FindingsChangedParams, messages, type ServerState, type StatusParams } from '../protocol.js';
import type { Restructurer } from '../restructure/index.js';
import { createDocument } from '../text/document.js';
import { createExtractors, type Extractors } from '../workspace/extractors.js';
import { type Client, clientOf } from './client.js';
import { changeDocument, type OpenDocument, openDocument } from './documents.js';
import type { Environment } from './environment.js';
import { Folder } from './folder.js';
import { Folders } from './folders.js';
import { enginePath } from './language-ids.js';
import { parserProblem } from './loader.js';
import { createPublisher, type Publisher } from './publisher.js';
import { Report } from './report.js';
import { createRuleTable, type RuleTable } from './rule-table.js';
import { loadSettings } from './settings.js';
import { settingsComplaint } from './settings-file.js';
import { loadSources } from './sources.js';
import { createPacer, pause } from './time.js';
import { joinUri, schemeOf } from './uris.js';

/** A file and what it imports settle within a few rounds of loading; each round is one level of imports. */
const maxRounds = 20;

/** Everything the server knows of one client: its abilities, folders, open documents, and what was found. */
export class Session {
  readonly connection: Connection;
  readonly environment: Environment;
  readonly rules: RuleTable;
  readonly extractors: Extractors;
  readonly folders: Folders;
  readonly documents = new Map<string, OpenDocument>();
  readonly report: Report;
  readonly publisher: Publisher;
  client: Client = clientOf({ processId: null, rootUri: null, capabilities: {} });
  isScanning = false;
  #restructurer: Promise<Restructurer> | undefined;
  #isStarted = false;
  #isReportDue = false;

  constructor(connection: Connection, environment: Environment) {
    this.connection = connection;
    this.environment = environment;
    this.extractors = createExtractors((name) => environment.wasm(name, connection));
    this.folders = new Folders((uri, isAdHoc) => this.#makeFolder(uri, isAdHoc));
    this.rules = createRuleTable(environment);
    this.report = new Report(this.rules.titleOf, () => this.findingsMayHaveChanged());
    this.publisher = createPublisher(this);
  }

  open(uri: string, languageId: string, version: number, text: string): OpenDocument {
    const folder = this.folders.containing(uri);
    const path = enginePath(folder.pathOf(uri) ?? uri.slice(uri.lastIndexOf('/') + 1), languageId);
    const document = openDocument(uri, languageId, version, text, folder, path);
    this.documents.set(uri, document);
    folder.setEditorUri(path, uri);
    if (folder.workspace.has(path)) folder.workspace.set(path, text);
    return document;
  }

  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): OpenDocument | undefined {
    const document = this.documents.get(uri);
    if (document) changeDocument(document, version, changes);
    return document;
  }

  /** From now on the document's file counts as it is on disk. */
  async close(uri: string): Promise<void> {
    const document = this.documents.get(uri);
    if (!document) return;
    this.documents.delete(uri);
    await this.#leave(document);
  }

  async #leave({ folder, path }: OpenDocument): Promise<void> {
    folder.setEditorUri(path, undefined);
    const isScanned = this.report.isScanned(folder, path);
    if (!isScanned) this.report.forget(folder, path);
    if (!folder.isAdHoc || this.#isInUse(folder)) await folder.loader.changed(path, { isDeleted: false, isNeeded: isScanned });
    else {
      this.report.forgetFolder(folder);
      this.folders.release(folder);
    }
  }

  /** Workspace folders came or went: every document goes to the folder that it now belongs to, with the editor's text. */
  moveDocuments(): void {
    for (const document of [...this.documents.values()]) {
      const { uri, languageId, version } = document;
      if (this.folders.containing(uri) === document.folder) continue;
      this.documents.delete(uri);
      void this.#leave(document);
      this.open(uri, languageId, version, document.document.text);
    }
  }

  #isInUse(folder: Folder): boolean {
    return [...this.documents.values()].some((document) => document.folder === folder);
  }

  /** Text of a file that is open, as it is in the editor; undefined for one that is not. */
  openText(folder: Folder, path: string): string | undefined {
    for (const open of this.documents.values()) if (open.folder === folder && open.path === path) return open.document.text;
    return undefined;
  }

  /**
   * Findings of the newest version of an open document, once the files that they rest on are there.
   * Undefined when it was closed, or the request cancelled, on the way. Findings and version belong together until the next await.
   */
  async findingsOf(document: OpenDocument, token?: CancellationToken): Promise<readonly Finding[] | undefined> {
    const { folder, path, language } = document;
    const isOver = (): boolean => token?.isCancellationRequested === true || this.documents.get(document.uri) !== document;
    await folder.ready;
    if (!language || folder.personal.enable === false) return this.#settle(document, []);
    if (await folder.leftOut(path)) return this.#settle(document, []);
    const broken = await parserProblem(this.extractors, language);
    if (broken) {
      this.connection.console.error(broken);
      this.status('error', broken);
      return this.#settle(document, []);
    }
    for (let round = 0; ; round += 1) {
      if (isOver()) return undefined;
      const { text } = document.document;
      if (text.length > maxFileBytes || unfitReason(path, text)) return this.#settle(document, []);
      if (!folder.workspace.has(path)) folder.workspace.set(path, text);
      const { findings, wants, wantsImporters } = folder.workspace.analyse(path);
      if (wantsImporters) this.#bringInSources(folder);
      const mayLoad = wants.length > 0 && round < maxRounds;
      if (!mayLoad || !(await folder.loader.load(wants, document.budget))) {
        if (isOver()) return undefined;
        // A change may have come while nothing was loaded.
        return this.#settle(document, mayLoad ? folder.workspace.analyse(path).findings : findings);
      }
      await pause();
    }
  }

  /** Once per folder, in the background: findings may rest on files that nothing open imports. */
  #bringInSources(folder: Folder): void {
    if (folder.hasSources || folder.isAdHoc) return;
    folder.hasSources = true;
    loadSources(folder, this.log)
      .then((isChanged) => {
        if (isChanged) this.publisher.refresh();
      })
      .catch((error) => this.log(`The folder's source could not be read: ${error}`));
  }

  #settle(document: OpenDocument, findings: readonly Finding[]): readonly Finding[] {
    const { folder, path } = document;
    this.report.record(folder, path, findings, document.document);
    for (const fault of folder.takeFaults()) this.connection.console.error(fault);
    return findings;
  }

  /** Brings the findings of files that a scan saw up to date. */
  async refreshScanned(): Promise<void> {
    const pace = createPacer();
    for (const folder of this.folders.all) {
      for (const path of folder.workspace.stale(this.report.scannedPaths(folder))) {
        if (!folder.workspace.has(path)) continue;
        this.recordAnalysis(folder, path);
        await pace();
      }
    }
  }

  /** Analyses a file that everything it rests on is loaded for. */
  recordAnalysis(folder: Folder, path: string): readonly Finding[] {
    const { findings } = folder.workspace.analyse(path);
    this.report.record(folder, path, findings, createDocument(folder.workspace.textOf(path) ?? ''), true);
    return findings;
  }

  /** Every folder's settings have been read. */
  async settled(): Promise<void> {
    await Promise.all(this.folders.all.map(({ ready }) => ready));
  }

  /** Nothing is under way: all is well, or a settings file is broken. */
  ready(): void {
    const [complaint] = this.folders.all.flatMap(({ settingsFile }) => settingsComplaint(settingsFile) ?? []);
    if (complaint) this.status('error', `settings: ${complaint}`);
    else this.status('ready');
  }

  status(state: ServerState, message = ''): void {
    if (this.client.options.leaklintMessages)
      void this.connection.sendNotification(messages.status, { state, message } satisfies StatusParams);
  }

  /** Loaded at the first call. A failure is told and tried again the next time. */
  restructurer(): Promise<Restructurer> {
    this.#restructurer ??= this.environment.restructurer(this.connection).catch((error) => {
      this.#restructurer = undefined;
      throw error;
    });
    return this.#restructurer;
  }

  readonly log = (message: string): void => this.connection.console.info(message);

  dispose(): void {
    this.documents.clear();
    for (const folder of this.folders.all) folder.dispose();
  }

  /** From now on the client answers questions. */
  start(): void {
    this.#isStarted = true;
    for (const folder of this.folders.all) this.prepare(folder);
  }

  /** Nothing of the folder is analysed until its settings have been read, again where they have been before. */
  prepare(folder: Folder): void {
    if (!this.#isStarted) return;
    folder.ready = folder.ready
      .then(() => loadSettings(this, folder))
      .catch((error) => this.log(`The settings could not be read: ${error}`));
  }

  #makeFolder(uri: string, isAdHoc: boolean): Folder {
    const folder: Folder = new Folder({
      uri,
      isAdHoc,
      host: this.#hostOf(uri),
      extractors: this.extractors,
      rules: this.environment.rules,
      openText: (path) => this.openText(folder, path),
      log: (message) => this.log(message),
    });
    this.prepare(folder);
    return folder;
  }

  #hostOf(uri: string): Host {
    if (schemeOf(uri) === 'untitled') return closedHost;
    const local = this.environment.localHost(uri);
    if (local) return local;
    if (!this.client.options.clientFiles) return closedHost;
    return createEditorHost(
      (method, params) => this.connection.sendRequest(method, params),
      (path) => joinUri(uri, path),
    );
  }

  /** Many files may change at once; the client hears of it once. */
  findingsMayHaveChanged(): void {
    if (this.#isReportDue || !this.client.options.leaklintMessages) return;
    this.#isReportDue = true;
    setTimeout(() => {
      this.#isReportDue = false;
      void this.connection.sendNotification(messages.findingsChanged, {
        total: this.report.total,
      } satisfies FindingsChangedParams);
    }, 0);
  }
}
