// An editor reduced to what is measured: JSON-RPC over stdio, one document, diagnostics by pull.
import { spawn } from 'node:child_process';

export class Client {
  #child;
  #waiting = new Map();
  #nextId = 1;
  #buffer = Buffer.alloc(0);

  constructor(command, args) {
    this.#child = spawn(command, args, { stdio: ['pipe', 'pipe', 'ignore'] });
    this.#child.stdout.on('data', (chunk) => this.#read(chunk));
  }

  #read(chunk) {
    this.#buffer = Buffer.concat([this.#buffer, chunk]);
    for (;;) {
      const end = this.#buffer.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.#buffer.toString('latin1', 0, end))[1]);
      if (this.#buffer.length < end + 4 + length) return;
      const message = JSON.parse(this.#buffer.toString('utf8', end + 4, end + 4 + length));
      this.#buffer = this.#buffer.subarray(end + 4 + length);
      if (message.method !== undefined && message.id !== undefined) this.#answer(message);
      else if (message.id !== undefined) {
        this.#waiting.get(message.id)?.(message);
        this.#waiting.delete(message.id);
      }
    }
  }

  /** What a server asks of its client: settings, registrations, progress. Null or nothing will do. */
  #answer({ id, method, params }) {
    this.#send({ id, result: method === 'workspace/configuration' ? params.items.map(() => null) : null });
  }

  #send(message) {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    this.#child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.#child.stdin.write(body);
  }

  notify(method, params) {
    this.#send({ method, params });
  }

  request(method, params) {
    const id = this.#nextId++;
    const done = new Promise((resolve, reject) => {
      this.#waiting.set(id, ({ result, error }) => (error ? reject(new Error(error.message)) : resolve(result)));
    });
    this.#send({ id, method, params });
    return done;
  }

  async start(rootUri) {
    await this.request('initialize', {
      processId: process.pid,
      rootUri,
      workspaceFolders: rootUri ? [{ uri: rootUri, name: 'bench' }] : null,
      capabilities: {
        textDocument: { diagnostic: { dynamicRegistration: false }, synchronization: {} },
        workspace: { workspaceFolders: true, configuration: true },
      },
    });
    this.notify('initialized', {});
  }

  async stop() {
    const ended = new Promise((resolve) => this.#child.once('exit', resolve));
    await this.request('shutdown', null);
    this.notify('exit');
    await ended;
  }
}
