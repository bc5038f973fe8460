// What package.json tells VS Code against what the client's code does.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commands } from '../../server/src/protocol.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const manifest = JSON.parse(read('package.json'));
const { contributes, capabilities, engines, devDependencies } = manifest;
const code = readdirSync(join(root, 'client/src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => read(`client/src/${name}`))
  .join('\n');
const contributed: string[] = contributes.commands.map(({ command }: { command: string }) => command);

describe('the manifest', () => {
  it('contributes the commands that the client registers, and no others', () => {
    const registered = [...code.matchAll(/registerCommand\(\s*(?:'([^']+)'|ids\.(\w+))/g)].map(
      ([, literal, name]) => literal ?? commands[name as keyof typeof commands],
    );
    assert.deepEqual([...new Set(registered)].sort(), [...contributed].sort());
  });

  it('hides from the palette what needs an argument or a view', () => {
    const hidden = contributes.menus.commandPalette
      .filter(({ when }: { when: string }) => when === 'false')
      .map(({ command }: { command: string }) => command);
    assert.deepEqual(hidden, [commands.showRule, 'leaklint.groupByFile', 'leaklint.groupByRule']);
  });

  it('points only to commands and views that are there', () => {
    const text = JSON.stringify([contributes.menus, contributes.viewsWelcome, contributes.configuration]);
    for (const [, id] of text.matchAll(/(?:command:|"command":")(leaklint\.\w+)/g))
      assert.ok(contributed.includes(id as string), id);
    for (const [, id] of text.matchAll(/view == (leaklint\.\w+)/g)) assert.equal(id, contributes.views.leaklint[0].id);
    assert.ok(code.includes(`createTreeView<Node>('${contributes.views.leaklint[0].id}'`));
  });

  it('has every setting that the code reads', () => {
    const used = [...code.matchAll(/\.get(?:<[^>]+>)?\('([\w.]+)'/g)]
      .map(([, key]) => `leaklint.${key}`)
      .filter((key) => key !== 'leaklint.leaklint.grouping');
    const known = Object.keys(contributes.configuration.properties);
    for (const key of used) assert.ok(known.includes(key), key);
    assert.ok(known.every((key) => contributes.configuration.properties[key].markdownDescription));
  });

  it('lets no repository name a program to run', () => {
    assert.equal(contributes.configuration.properties['leaklint.server.path'].scope, 'machine');
    assert.equal(capabilities.untrustedWorkspaces.supported, 'limited');
    assert.deepEqual(capabilities.untrustedWorkspaces.restrictedConfigurations, ['leaklint.server.path']);
    assert.equal(capabilities.virtualWorkspaces, true);
  });

  it('takes no name of a language that others own, and starts on nothing at all times', () => {
    assert.deepEqual(
      contributes.languages.flatMap(({ extensions }: { extensions: string[] }) => extensions),
      ['.prompt', '.prompty'],
    );
    assert.ok(manifest.activationEvents.every((event: string) => /^(onLanguage|workspaceContains):/.test(event)));
  });

  it('names CommonJS files, as a worker of VS Code takes no other', () => {
    for (const file of [manifest.main, manifest.browser]) assert.match(file, /\.cjs$/);
  });

  it('asks for no newer VS Code than its types are of', () => {
    assert.equal(engines.vscode, `^${devDependencies['@types/vscode']}`);
  });

  it('has an icon that the marketplace takes', () => {
    const png = readFileSync(join(root, manifest.icon));
    assert.equal(png.toString('latin1', 1, 4), 'PNG');
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [128, 128]);
  });
});
