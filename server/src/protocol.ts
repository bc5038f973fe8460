// What the VS Code client and the server say to each other beyond LSP. Imports nothing: the two sides
// carry different copies of the protocol library, whose types do not fit each other.

/** Names of the messages. Of the requests, `findings` and `ruleDoc` go to the server, the others to the client. */
export const messages = {
  /** Notification to the client: {@link StatusParams}. */
  status: 'leaklint/status',
  /** Notification to the client: {@link FindingsChangedParams}. Whoever shows the findings asks for them again. */
  findingsChanged: 'leaklint/findingsChanged',
  /** Request to the server: {@link FindingsResult}. */
  findings: 'leaklint/findings',
  /** Request to the server: {@link RuleDocParams}, answered with {@link RuleDoc} or null. */
  ruleDoc: 'leaklint/ruleDoc',
  /** Request to the client: {@link ReadFileParams}, answered with {@link ReadFileResult}. */
  readFile: 'leaklint/readFile',
  /** Request to the client: {@link ReadFolderParams}, answered with {@link ReadFolderResult}. */
  readFolder: 'leaklint/readFolder',
  /** Request to the client: {@link WasmParams}, answered with the bytes. Only where messages carry bytes, as a worker's do. */
  wasm: 'leaklint/wasm',
  /** Request to the client, answered with the bytes of the bundle that restructures. Only where messages carry bytes. */
  restructure: 'leaklint/restructure',
} as const;

/** Commands, with the same ids in the editor and in `workspace/executeCommand`. */
export const commands = {
  scanWorkspace: 'leaklint.scanWorkspace',
  showRule: 'leaklint.showRule',
  restartServer: 'leaklint.restartServer',
  showOutput: 'leaklint.showOutput',
} as const;

/** `initializationOptions` of the `initialize` request; every part may be missing, as it is in other editors. */
export interface InitializationOptions {
  /** The client understands the notifications above. */
  readonly leaklintMessages?: boolean;
  /** The client answers `readFile` and `readFolder` for places that the server cannot reach by itself. */
  readonly clientFiles?: boolean;
  /** Commands that the client has itself, so that the server need not offer them and may point to them. */
  readonly clientCommands?: readonly string[];
  /** For clients without `workspace/configuration`. */
  readonly settings?: PersonalSettings;
}

/** The editor's own settings, below `leaklint`. What a team shares stands in `leaklint.config.yaml`. */
export interface PersonalSettings {
  readonly enable?: boolean;
  readonly run?: 'onType' | 'onSave';
}

export type ServerState = 'starting' | 'ready' | 'scanning' | 'error';

export interface StatusParams {
  readonly state: ServerState;
  /** One sentence for a person, or empty. */
  readonly message: string;
}

export interface FindingsChangedParams {
  readonly total: number;
}

export interface RuleDocParams {
  readonly id: string;
}

export interface RuleDoc {
  readonly id: string;
  readonly title: string;
  readonly markdown: string;
}

/** One line of the findings view. Positions from zero, columns in UTF-16 units, as in LSP. */
export interface FindingItem {
  readonly uri: string;
  /** Relative to its workspace folder, with `/`. */
  readonly path: string;
  readonly startLine: number;
  readonly startCharacter: number;
  readonly endLine: number;
  readonly endCharacter: number;
  readonly ruleId: string;
  readonly ruleTitle: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
}

export interface FindingsResult {
  /** Of the last scan and of everything open, sorted by path and position. */
  readonly findings: readonly FindingItem[];
}

/** What `leaklint.scanWorkspace` gives. */
export interface ScanSummary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** Files left out because they are too large, or could not be read. */
  readonly skipped: readonly { readonly path: string; readonly reason: string }[];
  readonly isCancelled: boolean;
}

export interface ReadFileParams {
  readonly uri: string;
  /** A larger file is refused before its content is read. */
  readonly maxBytes: number;
}

/** Why a file or folder gave nothing. */
export interface UnreadResult {
  readonly ok: false;
  readonly reason: 'missing' | 'unreadable' | 'too-large';
  readonly message: string;
}

/** Bytes where messages carry them, base64 where they are JSON. */
export type ReadFileResult = { readonly ok: true; readonly content: Uint8Array | string } | UnreadResult;

export interface ReadFolderParams {
  readonly uri: string;
}

export interface FolderEntryItem {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
}

export type ReadFolderResult = { readonly ok: true; readonly entries: readonly FolderEntryItem[] } | UnreadResult;

export interface WasmParams {
  readonly name: string;
}
