import type { Settings } from '../config/settings.js';
import type { CommonFacts, Language } from '../facts/common.js';
import type { Extraction } from '../facts/extraction.js';
import type { PromptFacts } from '../facts/prompt.js';
import type { SqlFacts } from '../facts/sql.js';
import type { StructuredFacts } from '../facts/structured.js';
import type { TypeScriptFacts } from '../facts/typescript/facts.js';
import { finishFindings } from '../findings/finish.js';
import type { AppModel, FileModel } from '../model/model.js';
import { foldSchema, migrationSetOf, type Schema } from '../model/sql/schema.js';
import { TypeScriptFile } from '../model/typescript/file.js';
import type { AnyRule } from '../rules/rule.js';
import { applyEdits, coveringEdit } from '../text/document.js';
import type { Extractors } from './extractors.js';
import { createGroups, importersName, isImportersName, migrationsName, namesakesName } from './groups.js';
import { languageOf } from './languages.js';
import { declaredMajor, manifestCandidates, moduleCandidates, stemOf } from './modules.js';
import { runRules } from './run-rules.js';
import { createRecall, createSnapshot, type Snapshot } from './snapshot.js';
import { createStamps } from './stamps.js';
import type { Analysis, Fault, Workspace } from './workspace.js';

interface Entry {
  readonly language: Language;
  text: string;
  extraction?: Extraction;
  /** The text that `extraction` was made from. */
  extractedText: string;
}

/** What an analysis rests on: revisions of files and folders by name, as they were. */
type Dependencies = Map<string, number>;

export interface WorkspaceOptions {
  readonly extractors: Extractors;
  readonly rules: readonly AnyRule[];
  readonly settings: Settings;
  readonly remembering?: Remembering;
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

export function createWorkspace(options: WorkspaceOptions): Workspace {
  const entries = new Map<string, Entry>();
  const revisions = new Map<string, number>();
  const analyses = new Map<string, { analysis: Analysis; dependencies: Dependencies }>();
  const schemas = new Map<string, { revision: number; schema: Schema }>();
  const faults: Fault[] = [];
  let settings = options.settings;

  const revisionOf = (key: string): number => revisions.get(key) ?? 0;
  const bump = (key: string): void => {
    revisions.set(key, revisionOf(key) + 1);
  };
  const textOf = (path: string): string | undefined => entries.get(path)?.text;
  const groups = createGroups({ textOf, bump });
  function touch(path: string, language: Language): void {
    bump(path);
    groups.changed(path, language);
  }

  function extractionOf(path: string): Extraction | undefined {
    const entry = entries.get(path);
    const extractor = entry && options.extractors.get(entry.language);
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

  function modelOf(path: string, app: AppModel): FileModel | undefined {
    const facts: CommonFacts | undefined = extractionOf(path)?.facts;
    const entry = entries.get(path);
    if (!facts || !entry) return undefined;
    const { text } = entry;
    switch (entry.language) {
      case 'typescript':
        return new TypeScriptFile(path, text, facts as TypeScriptFacts, app);
      case 'sql':
        return { language: 'sql', path, text, facts: facts as SqlFacts };
      case 'prompt':
        return { language: 'prompt', path, text, facts: facts as PromptFacts };
      default:
        return { language: entry.language, path, text, facts: facts as StructuredFacts };
    }
  }

  function schemaAt(folder: string): Schema {
    const revision = revisionOf(migrationsName(folder));
    const known = schemas.get(folder);
    if (known?.revision === revision) return known.schema;
    const paths = [...groups.migrationsIn(folder)].sort((a, b) => (migrationSetOf(a).order < migrationSetOf(b).order ? -1 : 1));
    const facts = paths.flatMap((path) => (extractionOf(path)?.facts as SqlFacts | undefined) ?? []);
    const schema = foldSchema(facts);
    schemas.set(folder, { revision, schema });
    return schema;
  }

  /** The model as one analysis sees it; what is asked is written into `dependencies` and `wants`. */
  function trackedModel(dependencies: Dependencies, wants: Map<string, readonly string[]>): AppModel {
    const models = new Map<string, FileModel | undefined>();
    const app: AppModel = {
      fileAt(path) {
        dependencies.set(path, revisionOf(path));
        if (!entries.has(path)) wants.set(path, [path]);
        if (!models.has(path)) models.set(path, modelOf(path, app));
        return models.get(path);
      },
      moduleAt(from, specifier) {
        const candidates = moduleCandidates(from, specifier);
        for (const candidate of candidates) {
          if (!entries.has(candidate)) {
            const key = namesakesName(stemOf(candidate));
            dependencies.set(key, revisionOf(key));
            continue;
          }
          const file = app.fileAt(candidate);
          return file?.language === 'typescript' ? file : undefined;
        }
        if (candidates.length > 0) wants.set(candidates[0] as string, candidates);
        return undefined;
      },
      importersOf(path, limit) {
        const importers = groups.importersOf(stemOf(path));
        const key = importersName(stemOf(path));
        dependencies.set(key, revisionOf(key));
        const found: TypeScriptFile[] = [];
        for (const importer of importers) {
          if (found.length >= limit) break;
          const file = app.fileAt(importer);
          if (
            file?.language === 'typescript' &&
            file.facts.flow.imports.some((specifier) => app.moduleAt(importer, specifier)?.path === path)
          )
            found.push(file);
        }
        return found;
      },
      packageMajor(from, name) {
        const candidates = manifestCandidates(from);
        for (const candidate of candidates) dependencies.set(candidate, revisionOf(candidate));
        const manifest = candidates.map((candidate) => entries.get(candidate)?.text).find((text) => text !== undefined);
        if (manifest === undefined) wants.set('package.json', candidates);
        return manifest === undefined ? undefined : declaredMajor(manifest, name);
      },
      schemaOf(path) {
        const { folder } = migrationSetOf(path);
        dependencies.set(migrationsName(folder), revisionOf(migrationsName(folder)));
        wants.set(`${folder}/`, [`${folder}/`]);
        return schemaAt(folder);
      },
    };
    return app;
  }

  /** Importers are looked up late, and only then is their revision the present one. */
  const presentRevisionOf = (name: string): number => {
    groups.indexImports();
    return revisionOf(name);
  };
  const holds = (dependencies: Dependencies): boolean => {
    for (const [name, revision] of dependencies) if (presentRevisionOf(name) !== revision) return false;
    return true;
  };

  const { remembering } = options;
  const versions = { revisionOf: presentRevisionOf, textOf, groupOf: groups.of };
  const stampOf = remembering && createStamps({ ...versions, digest: remembering.digest });
  let recall = stampOf && remembering?.earlier && createRecall(remembering.earlier, { ...versions, stampOf });

  return {
    faults,
    indexImports: groups.indexImports,
    set(path, text) {
      const language = languageOf(path);
      if (!language) return false;
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
      const known = analyses.get(path);
      if (known && holds(known.dependencies)) return known.analysis;
      const recalled = recall?.findingsOf(path);
      if (recalled) return { findings: recalled, wants: [], wantsImporters: false };
      const dependencies: Dependencies = new Map();
      const wants = new Map<string, readonly string[]>();
      const app = trackedModel(dependencies, wants);
      const file = app.fileAt(path);
      const ran = file && runRules({ file, app }, options.rules, settings, faults);
      const findings = ran
        ? finishFindings(ran.findings, { facts: file.facts, text: file.text, settings, rules: options.rules, quiet: ran.quiet })
        : [];
      const wantsImporters = [...dependencies.keys()].some(isImportersName);
      const analysis: Analysis = { findings, wants: [...wants.values()], wantsImporters };
      if (file) analyses.set(path, { analysis, dependencies });
      return analysis;
    },
    stale(paths) {
      return [...paths].filter((path) => {
        const known = analyses.get(path);
        return !(known && holds(known.dependencies)) && !recall?.findingsOf(path);
      });
    },
    setSettings(next) {
      settings = next;
      analyses.clear();
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
