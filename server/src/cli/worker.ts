import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { readerAside } from '../host/aside.js';
import { createNodeHost } from '../host/node.js';
import { readWasm } from '../host/program.js';
import { rules } from '../rules/index.js';
import { createWorkspace } from '../workspace/create.js';
import { createExtractors } from '../workspace/extractors.js';
import { languageOf } from '../workspace/languages.js';
import { analyseRuns, askForRun, type Share } from './analyse.js';
import { digest } from './snapshot-file.js';

async function run({ settings, root, texts, isRemembering }: Share): Promise<void> {
  const extractors = createExtractors(readWasm, { keepsTrees: false });
  const remembering = isRemembering ? { digest } : undefined;
  const workspace = createWorkspace({ extractors, rules, settings, remembering, aside: readerAside(createNodeHost(root)) });
  for (const [path, text] of texts) {
    await extractors.load(languageOf(path) ?? 'typescript');
    workspace.set(path, text);
  }
  const next = (): Promise<readonly string[] | undefined> =>
    new Promise((resolve) => {
      parentPort?.once('message', resolve);
      parentPort?.postMessage(askForRun);
    });
  parentPort?.postMessage(await analyseRuns(workspace, next));
}

/** Does a worker thread's share when this file was started as one; nothing otherwise. */
export async function runAsWorker(): Promise<void> {
  const share = (workerData as { leaklintShare?: Share } | null)?.leaklintShare;
  if (!isMainThread && share) await run(share);
}
