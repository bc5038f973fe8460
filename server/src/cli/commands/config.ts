import type { Arguments } from '../args.js';
import { type ExitCode, exitCodes } from '../exit.js';

export async function showConfig(_args: Arguments, _cwd: string): Promise<ExitCode> {
  return exitCodes.ok;
}
