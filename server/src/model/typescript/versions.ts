import { isInRange } from '../../text/version.js';
import type { TypeScriptFile } from './file.js';

/** The package that an API path begins in: `@openai/agents` of `@openai/agents/realtime:tool`. */
export const packageOf = (api: string): string => /^(?:@[^/:]+\/)?[^/:]*/.exec(api)?.[0] ?? '';

/** Whether a file gets a version of the package that lies in the range; no range is every version, and an unknown version in none. */
export function isVersion(file: TypeScriptFile, name: string, range: string | undefined): boolean {
  if (range === undefined) return true;
  const version = file.app.packageVersion(file.path, name)?.version;
  return version !== undefined && isInRange(version, range);
}
