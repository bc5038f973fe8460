// Licences of the packages whose code ends up in a bundle, as esbuild's metafiles name them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { at, readJson } from './project.mjs';

/** Works that a package carries inside, with licences of their own that its LICENSE does not hold. */
const carried = {
  '@ts-morph/common': [{ name: 'TypeScript', licence: 'Apache-2.0', file: 'node_modules/typescript/LICENSE' }],
  'libpg-query': [
    { name: 'libpg_query', licence: 'BSD-3-Clause', file: 'scripts/lib/licences/libpg_query.txt' },
    { name: 'PostgreSQL', licence: 'PostgreSQL', file: 'scripts/lib/licences/postgresql.txt' },
  ],
};
/** Copied into dist beside the bundles. */
const copied = ['libpg-query', 'web-tree-sitter'];

const licenceFile = /^(licen[cs]e|copying)([.-].*)?$/i;

function licenceText(folder) {
  const name = readdirSync(at(folder)).find((each) => licenceFile.test(each));
  return name ? readFileSync(at(folder, name), 'utf8') : undefined;
}

function packagesIn(metafiles) {
  const folders = new Set(copied.map((name) => `node_modules/${name}`));
  for (const metafile of Object.values(metafiles)) {
    for (const [input, { bytesInOutput }] of Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs))) {
      const match = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input);
      if (match && bytesInOutput > 0) folders.add(match[1]);
    }
  }
  return [...folders].filter((folder) => existsSync(at(folder, 'package.json')));
}

/** One section for each package and version, in alphabetical order. */
export function noticesText(metafiles) {
  const sections = new Map();
  for (const folder of packagesIn(metafiles)) {
    const { name, version, license } = readJson(at(folder, 'package.json'));
    const text = licenceText(folder);
    if (!text) throw new Error(`${folder} ends up in a bundle but holds no licence text: add it to scripts/lib/notices.mjs.`);
    sections.set(`${name} ${version}`, { title: `${name} ${version} (${license})`, text });
    for (const inner of carried[name] ?? []) {
      sections.set(`${name} ${version} ${inner.name}`, {
        title: `${inner.name}, carried by ${name} ${version} (${inner.licence})`,
        text: readFileSync(at(inner.file), 'utf8'),
      });
    }
  }
  const body = [...sections.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { title, text }]) => `${'='.repeat(80)}\n${title}\n${'='.repeat(80)}\n\n${text.replace(/\r\n/g, '\n').trim()}\n`);
  return `Leaklint is distributed with the following third-party software.\n\n${body.join('\n')}`;
}
