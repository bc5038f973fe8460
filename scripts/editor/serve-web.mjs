// "VS Code for the Web", as on vscode.dev: no server behind it, extensions run in a worker of the
// browser. Served from the same build as the server flavour, which was not made for it: two places
// in its workbench are patched in memory, and each patch checks that it found what it expects.

import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import { quietSettings } from './quiet.mjs';
import { ToolchainError } from './toolchain.mjs';

const types = /** @type {Record<string, string>} */ ({
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
});

/**
 * @param {object} options
 * @param {import('./toolchain.mjs').Toolchain} options.tools
 * @param {string} options.extensionDir an unpacked extension with a `browser` entry
 * @param {string} options.workspace shown as the folder; what is saved stays in the browser
 * @param {number} [options.port]
 * @param {string} [options.tests] a test bundle inside extensionDir, run by the extension host
 * @param {Record<string, unknown>} [options.settings] on top of the quiet ones
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startWebEditor({ tools, extensionDir, workspace, port = 0, tests, settings = {} }) {
  const workbenchFile = path.join(tools.vscode, 'out/vs/code/browser/workbench/workbench.js');
  const workbench = patch(await readFile(workbenchFile, 'utf8'));
  const template = await readFile(path.join(tools.vscode, 'out/vs/code/browser/workbench/workbench.html'), 'utf8');
  const folders = [
    { prefix: '/static/build/', folder: tools.vscode },
    { prefix: '/static/extension/', folder: path.resolve(extensionDir) },
    { prefix: '/static/fs/', folder: path.join(tools.driver, 'node_modules/@vscode/test-web/fs-provider') },
    { prefix: '/static/mount/', folder: path.resolve(workspace) }, // the address that the provider asks
  ];

  const server = http.createServer((request, response) => {
    answer(request, response).catch((error) => {
      response.statusCode = 500;
      response.end(String(error));
    });
  });
  await new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(undefined));
  });
  const host = `localhost:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}`;
  const page = fill(template, configuration({ host, tests, settings }));

  /**
   * @param {http.IncomingMessage} request
   * @param {http.ServerResponse} response
   */
  async function answer(request, response) {
    /** @param {number} code @param {string} body @param {string} [ending] */
    const send = (code, body, ending = '.txt') => {
      response.writeHead(code, { 'Content-Type': types[ending] ?? 'text/plain' });
      response.end(body);
    };
    // The extension host lives on its own origin below localhost; nobody else has business here.
    const ours = /** @param {string} name */ (name) => name === host || name.endsWith(`.${host}`);
    if (!ours(request.headers.host ?? '')) return send(403, 'wrong host');
    const origin = request.headers.origin;
    if (origin && ours(origin.replace('http://', ''))) response.setHeader('Access-Control-Allow-Origin', origin);
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');

    const url = new URL(request.url ?? '/', `http://${host}`);
    const name = decodeURIComponent(url.pathname);
    if (name === '/') return send(200, page, '.html');
    const mount = folders.find(({ prefix }) => `${name}/`.startsWith(prefix));
    if (!mount) return send(404, '');
    const file = path.join(mount.folder, name.slice(mount.prefix.length));
    if (!`${file}/`.startsWith(`${mount.folder}/`)) return send(403, '');

    if (url.searchParams.has('stat')) return send(200, JSON.stringify(await describe(file)), '.json');
    if (url.searchParams.has('readdir')) return send(200, JSON.stringify(await list(file)), '.json');
    if (file === workbenchFile) return send(200, workbench, '.js');
    const found = await stat(file).catch(() => undefined);
    if (found?.isFile()) {
      response.writeHead(200, {
        'Content-Type': types[path.extname(file)] ?? 'application/octet-stream',
        'Content-Length': found.size,
      });
      return void createReadStream(file).pipe(response);
    }
    // This build has no browser bundles of the built-in extensions.
    if (mount.prefix === '/static/build/' && name.endsWith('.js')) return send(200, 'exports.activate = () => {};', '.js');
    send(404, '');
  }

  return {
    url: `http://${host}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** @param {string} workbench */
function patch(workbench) {
  // The build always names a server; without one, the workbench runs alone.
  const authority = 'remoteAuthority:location.host';
  if (workbench.split(authority).length !== 2) throw new ToolchainError(`workbench.js no longer has exactly one "${authority}".`);
  // It keeps user data on that server; stock VS Code for the Web keeps it in the browser.
  const userData =
    /get userRoamingDataHome\(\)\{return \w+\((\w+)\.file\(this\.userDataPath\)\.with\(\{scheme:(\w+)\.vscodeRemote\}\),"User"\)\}/;
  if (!userData.test(workbench)) throw new ToolchainError('workbench.js no longer has the userRoamingDataHome that is patched.');
  return workbench
    .replace(authority, 'remoteAuthority:void 0')
    .replace(userData, 'get userRoamingDataHome(){return $1.file("/User").with({scheme:$2.vscodeUserData})}');
}

/** @param {{ host: string, tests: string | undefined, settings: Record<string, unknown> }} options */
function configuration({ host, tests, settings }) {
  const uri = /** @param {string} name */ (name) => ({ scheme: 'http', authority: host, path: name });
  return {
    userDataPath: '/User',
    // The build refuses to start without these three.
    isEnabledCoderGettingStarted: false,
    isEnabledFileDownloads: true,
    isEnabledFileUploads: true,
    folderUri: { scheme: 'vscode-test-web', authority: 'mount', path: '/' },
    additionalBuiltinExtensions: [uri('/static/fs')],
    developmentOptions: {
      extensions: [uri('/static/extension')],
      ...(tests ? { extensionTestsPath: uri(`/static/extension/${tests}`) } : {}),
    },
    configurationDefaults: { ...quietSettings, ...settings },
    productConfiguration: {
      enableTelemetry: false,
      extensionEnabledApiProposals: { 'vscode.vscode-test-web-fs': ['fileSearchProvider', 'textSearchProvider'] },
      webEndpointUrlTemplate: `http://{{uuid}}.${host}/static/build`,
      // Same origin: Chromium refuses the webview's service worker on another one.
      webviewContentExternalBaseUrlTemplate: `http://${host}/static/build/out/vs/workbench/contrib/webview/browser/pre/`,
      quality: 'stable',
      extensionsGallery: undefined,
    },
  };
}

/**
 * @param {string} template
 * @param {object} config
 */
function fill(template, config) {
  const values = /** @type {Record<string, string>} */ ({
    WORKBENCH_WEB_CONFIGURATION: JSON.stringify(config).replaceAll('"', '&quot;'),
    WORKBENCH_WEB_BASE_URL: '/static/build',
    VS_BASE: '/static/build',
    WORKBENCH_NLS_URL: '/static/build/out/nls.messages.js',
    WORKBENCH_NLS_FALLBACK_URL: '/static/build/out/nls.messages.js',
    WORKBENCH_SCRIPT_NONCE: 'n',
  });
  return template.replace(/\{\{([A-Z_]+)\}\}/g, (_, name) => values[name] ?? '');
}

/** @param {{ isFile(): boolean, isDirectory(): boolean, isSymbolicLink(): boolean }} entry a vscode.FileType */
function kind(entry) {
  return entry.isFile() ? 1 : entry.isDirectory() ? 2 : entry.isSymbolicLink() ? 64 : 0;
}

/** @param {string} file */
async function describe(file) {
  return stat(file).then(
    (s) => ({ type: kind(s), ctime: s.ctimeMs, mtime: s.mtimeMs, size: s.size }),
    (error) => ({ error: error.code }),
  );
}

/** @param {string} folder */
async function list(folder) {
  return readdir(folder, { withFileTypes: true }).then(
    (entries) => entries.map((entry) => ({ name: entry.name, type: kind(entry) })),
    (error) => ({ error: error.code }),
  );
}
