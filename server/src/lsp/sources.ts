import { discover } from '../host/discover.js';
import { languageOf } from '../workspace/languages.js';
import type { Folder } from './folder.js';
import { createPacer } from './time.js';

/** A larger folder is answered from the files that are known; the log says so. */
const maxSourceFiles = 6000;

/**
 * Reads all source of a folder once an answer depends on who imports a file, so that an editor finds what a scan finds.
 * True when files have come in that were not known.
 */
export async function loadSources(folder: Folder, log: (message: string) => void): Promise<boolean> {
  const pace = createPacer();
  const { paths } = await discover(folder.host, folder.discoverOptions());
  const sources = paths.filter((path) => /^(?:typescript|prisma)$/.test(languageOf(path) ?? ''));
  if (sources.length > maxSourceFiles) {
    log(
      `The folder holds ${sources.length} source files, more than ${maxSourceFiles}: values are not followed to files that are not imported by an open one.`,
    );
    return false;
  }
  let isChanged = false;
  for (const path of sources) {
    if (!folder.workspace.has(path) && (await folder.loader.read(path)) === undefined) isChanged = true;
    folder.workspace.indexImports();
    await pace();
  }
  return isChanged;
}
