import type { Finding } from '../findings/finding.js';
import type { FindingItem } from '../protocol.js';
import type { TextDocument } from '../text/document.js';
import { toFindingItem } from './convert.js';
import type { Folder } from './folder.js';

interface Entry {
  readonly folder: Folder;
  readonly items: readonly FindingItem[];
}

/** What the findings view shows: the findings of everything open and of the last scan. */
export class Report {
  readonly #entries = new Map<string, Entry>();
  readonly #scanned = new Set<string>();
  readonly #titleOf: (ruleId: string) => string;
  readonly #changed: () => void;

  /** `changed` is called whenever the content is no longer what it was. */
  constructor(titleOf: (ruleId: string) => string, changed: () => void) {
    this.#titleOf = titleOf;
    this.#changed = changed;
  }

  /** Replaces what is known of one file. */
  record(folder: Folder, path: string, findings: readonly Finding[], document: TextDocument, isScan = false): void {
    const uri = folder.uriOf(path);
    const key = this.#key(folder, path);
    const items = findings
      .filter(({ suppressed }) => !suppressed)
      .map((finding) => toFindingItem(finding, uri, document, this.#titleOf(finding.ruleId)));
    if (isScan) this.#scanned.add(key);
    const before = this.#entries.get(key)?.items ?? [];
    if (items.length > 0) this.#entries.set(key, { folder, items });
    else this.#entries.delete(key);
    if (JSON.stringify(before) !== JSON.stringify(items)) this.#changed();
  }

  isScanned(folder: Folder, path: string): boolean {
    return this.#scanned.has(this.#key(folder, path));
  }

  /** Nothing more is known of the file: it is gone, or was only open. */
  forget(folder: Folder, path: string): void {
    this.#scanned.delete(this.#key(folder, path));
    if (this.#entries.delete(this.#key(folder, path))) this.#changed();
  }

  forgetFolder(folder: Folder): void {
    const prefix = this.#key(folder, '');
    for (const key of this.#scanned) if (key.startsWith(prefix)) this.#scanned.delete(key);
    for (const [key, entry] of this.#entries) {
      if (entry.folder !== folder) continue;
      this.#entries.delete(key);
      this.#changed();
    }
  }

  /** Paths of the folder that the last scan looked at, with or without findings. */
  scannedPaths(folder: Folder): string[] {
    const prefix = this.#key(folder, '');
    return [...this.#scanned].filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
  }

  get total(): number {
    let total = 0;
    for (const { items } of this.#entries.values()) total += items.length;
    return total;
  }

  /** Sorted by folder, path and position. */
  items(): FindingItem[] {
    const keys = [...this.#entries.keys()].sort();
    return keys.flatMap((key) => this.#entries.get(key)?.items ?? []);
  }

  #key(folder: Folder, path: string): string {
    return `${folder.uri}\n${path}`;
  }
}
