import { defaultSettings, type Settings } from '../config/settings.js';
import type { Host } from '../host/host.js';
import type { Arguments } from './args.js';
import type { Root } from './root.js';
export async function effectiveFor(
  _host: Host,
  _root: Root,
  args: Arguments,
  _cwd: string,
): Promise<{ settings: Settings; files: string[] }> {
  return { settings: { ...defaultSettings, preset: (args.get('preset') as 'strict') ?? 'recommended' }, files: [] };
}
/** The date of today as an ISO date. */
export const today = (): string => new Date().toISOString().slice(0, 10);
