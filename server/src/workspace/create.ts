import type { Settings } from '../config/settings.js';
import type { CommonFacts, Language } from '../facts/common.js';
import type { Extraction } from '../facts/extraction.js';
import type { PrismaFacts } from '../facts/prisma.js';
import type { PromptFacts } from '../facts/prompt.js';
import type { SchemaPart, SqlFacts } from '../facts/sql.js';
import type { StructuredFacts } from '../facts/structured.js';
import type { TypeScriptFacts } from '../facts/typescript/facts.js';
import { finishFindings } from '../findings/finish.js';
import { Ledger } from '../model/ledger.js';
import type { FileModel } from '../model/model.js';
import { foldSchema, migrationSetOf, type Schema } from '../model/sql/schema.js';
import { TypeScriptFile } from '../model/typescript/file.js';
import type { AnyRule } from '../rules/rule.js';
import { applyEdits, coveringEdit } from '../text/document.js';
import { createAppModel } from './app-model.js';
import type { Extractors } from './extractors.js';
import { createGroups, migrationsName, restsOnSources } from './groups.js';
import { languageOf } from './languages.js';
import { createLinks } from './links.js';
import { isConfigPath, isLockPath } from './locks.js';
import { runRules } from './run-rules.js';
import { createRecall, createSnapshot, type Snapshot } from './snapshot.js';
import { createStamps } from './stamps.js';
import type { Analysis, Fault, Workspace } from './workspace.js';

interface Entry {
  /** Undefined for a lock file, which is only asked for versions. */
  readonly language: Language | undefined;
  text: string;
  extraction?: Extraction;
  /** The text that `extraction` was made from. */
  extractedText: string;
}

/** What an analysis rests on: revisions of files and folders by name, as they were. */
type Dependencies = ReadonlyMap<string, number>;

export interface WorkspaceOptions {
  readonly extractors: Extractors;
  readonly rules: readonly AnyRule[];
  readonly settings: Settings;
  readonly remembering?: Remembering;
  /**
   * Text of a configuration or a lock file that was not set, where it can be had at once. Lock files are megabytes long and seldom
   * asked for, and what the settings leave out of a scan still says where imports lead.
   */
  readonly aside?: (path: string) => string | undefined;
}

/**
 * For scans that follow each other under the same rules and settings, in workspaces whose files are all set before the first
 * question: what was wanted is not remembered.
 */
export interface Remembering {
  /** A hash that no one can make two texts for. */
  digest(text: string): string;
  readonly earlier?: Snapshot;
}

/** So many files are kept with what was found out about them; after that all are looked at anew. */
const maxModels = 1200;

export function createWorkspace(options: WorkspaceOptions): Workspace {
  const entries = new Map<string, Entry>();
  const revisions = new Map<string, number>();
  const analyses = new Map<string, { analysis: Analysis; dependencies: Dependencies }>();
  const models = new Map<string, FileModel>();
  const schemas = new Map<string, { revision: number; schema: Schema }>();
  const faults: Fault[] = [];
  let settings = options.settings;

  const revisionOf = (key: string): number => revisions.get(key) ?? 0;
  const bump = (key: string): void => {
    revisions.set(key, revisionOf(key) + 1);
    ledger.changed();
  };
  /** Importers are looked up late, and only then is their revision the present one. */
  const presentRevisionOf = (name: string): number => {
    groups.indexImports();
    return revisionOf(name);
  };
  const ledger = new Ledger(presentRevisionOf);
  const textOf = (path: string): string | undefined => entries.get(path)?.text;
  const asides = new Map<string, string | undefined>();
  function asideOf(path: string): string | undefined {
    const text = textOf(path);
    if (text !== undefined || !options.aside || !isConfigPath(path)) return text;
    if (!asides.has(path)) asides.set(path, options.aside(path));
    return asides.get(path);
  }
  const links = createLinks({ textOf: asideOf, isKnown: (path) => entries.has(path), revisionOf, bump });
  const groups = createGroups({ textOf, bump, links });
  function touch(path: string, language: Language | undefined): void {
    bump(path);
    groups.changed(path, language);
  }

  function extractionOf(path: string): Extraction | undefined {
    const entry = entries.get(path);
    const extractor = entry?.language && options.extractors.get(entry.language);
    if (!entry || !extractor) return undefined;
    if (entry.extraction && entry.extractedText === entry.text) return entry.extraction;
    const previous = entry.extraction;
    entry.extraction = undefined;
    try {
      entry.extraction = previous
        ? extractor.extract(path, entry.text, previous, coveringEdit(entry.extractedText, entry.text))
        : extractor.extract(path, entry.text);
      entry.extractedText = entry.text;
    } catch (error) {
      faults.push({ where: `reading ${entry.language}`, path, message: String(error) });
    }
    previous?.dispose();
    return entry.extraction;
  }

  function modelOf(path: string): FileModel | undefined {
    const facts: CommonFacts | undefined = extractionOf(path)?.facts;
    const entry = entries.get(path);
    if (!facts || !entry?.language) return undefined;
    const known = models.get(path);
    if (known?.facts === facts && known.text === entry.text) return known;
    const model = makeModel(path, entry.text, entry.language, facts);
    models.set(path, model);
    return model;
  }

  function makeModel(path: string, text: string, language: Language, facts: CommonFacts): FileModel {
    switch (language) {
      case 'typescript':
        return new TypeScriptFile(path, text, facts as TypeScriptFacts, app, ledger);
      case 'sql':
        return { language: 'sql', path, text, facts: facts as SqlFacts };
      case 'prisma':
        return { language: 'prisma', path, text, facts: facts as PrismaFacts };
      case 'prompt':
        return { language: 'prompt', path, text, facts: facts as PromptFacts };
      default:
        return { language, path, text, facts: facts as StructuredFacts };
    }
  }

  function schemaAt(set: string): Schema {
    const revision = revisionOf(migrationsName(set));
    const known = schemas.get(set);
    if (known?.revision === revision) return known.schema;
    const paths = [...groups.filesOfSet(set)].sort((a, b) => (migrationSetOf(a).order < migrationSetOf(b).order ? -1 : 1));
    const facts = paths.flatMap((path) => (extractionOf(path)?.facts as (CommonFacts & SchemaPart) | undefined) ?? []);
    const schema = foldSchema(facts);
    schemas.set(set, { revision, schema });
    return schema;
  }

  const app = createAppModel({ ledger, links, groups, isKnown: (path) => entries.has(path), modelOf, schemaAt });

  const holds = (dependencies: Dependencies): boolean => {
    for (const [name, revision] of dependencies) if (presentRevisionOf(name) !== revision) return false;
    return true;
  };

  const { remembering } = options;
  const versions = { revisionOf: presentRevisionOf, textOf: asideOf, groupOf: groups.of };
  const stampOf = remembering && createStamps({ ...versions, digest: remembering.digest });
  let recall = stampOf && remembering?.earlier && createRecall(remembering.earlier, { ...versions, stampOf });

  return {
    faults,
    indexImports: groups.indexImports,
    set(path, text) {
      const language = languageOf(path);
      if (!language && !isLockPath(path)) return false;
      const known = entries.get(path);
      if (known?.text === text) return true;
      known?.extraction?.dispose();
      entries.set(path, { language, text, extractedText: '' });
      touch(path, language);
      return true;
    },
    edit(path, edits) {
      const entry = entries.get(path);
      if (!entry) return;
      for (const edit of edits) entry.text = applyEdits(entry.text, [edit]);
      touch(path, entry.language);
    },
    remove(path) {
      const entry = entries.get(path);
      if (!entry) return;
      entry.extraction?.dispose();
      entries.delete(path);
      analyses.delete(path);
      touch(path, entry.language);
    },
    has: (path) => entries.has(path),
    textOf,
    paths: () => entries.keys(),
    analyse(path) {
      links.settle();
      const known = analyses.get(path);
      if (known && holds(known.dependencies)) return known.analysis;
      const recalled = recall?.findingsOf(path);
      if (recalled) return { findings: recalled, wants: [], wantsImporters: false };
      if (models.size > maxModels) models.clear();
      const { value, names, wants } = ledger.ask(() => {
        const file = app.fileAt(path);
        const ran = file && runRules({ file, app }, options.rules, settings, faults);
        const finish = { text: file?.text ?? '', settings, rules: options.rules };
        return { file, findings: ran ? finishFindings(ran.findings, { ...finish, facts: file.facts, quiet: ran.quiet }) : [] };
      });
      const wantsImporters = [...names.keys()].some(restsOnSources);
      const analysis: Analysis = { findings: value.findings, wants, wantsImporters };
      if (value.file) analyses.set(path, { analysis, dependencies: names });
      return analysis;
    },
    contextOf(path) {
      links.settle();
      const { value: file } = ledger.ask(() => app.fileAt(path));
      return file && { file, app };
    },
    stale(paths) {
      links.settle();
      return [...paths].filter((path) => {
        const known = analyses.get(path);
        return !(known && holds(known.dependencies)) && !recall?.findingsOf(path);
      });
    },
    setSettings(next) {
      settings = next;
      analyses.clear();
      models.clear();
      recall = undefined;
    },
    snapshot() {
      if (!stampOf || analyses.size === 0) return undefined;
      const faulty = new Set(faults.map(({ path }) => path));
      const fresh = [...analyses]
        .filter(([, { dependencies }]) => holds(dependencies) && ![...dependencies.keys()].some((name) => faulty.has(name)))
        .map(([path, { analysis, dependencies }]) => ({ path, findings: analysis.findings, names: dependencies.keys() }));
      return createSnapshot([...(recall?.held() ?? []), ...fresh], stampOf);
    },
    dispose() {
      for (const entry of entries.values()) entry.extraction?.dispose();
      entries.clear();
      analyses.clear();
    },
  };
}
