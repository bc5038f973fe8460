import { execFile } from 'node:child_process';

export class Sandbox {
  run(command: string): Promise<string> {
    return new Promise((resolve, reject) => {
      execFile('sh', ['-c', command], (error, stdout) => (error ? reject(error) : resolve(stdout)));
//                   ^^^^^^^^^^^^^^^ tool-runs-commands
    });
  }
}
