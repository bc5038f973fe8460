import type { TypeScriptFile } from './file.js';
import type { Exposure } from './routers.js';

/**
 * What stands before a handler that is served by itself. Supabase asks for a signed token before its functions unless the
 * project's config says otherwise; the key that every browser holds is such a token, so it is only half a guard.
 * Source: Supabase documentation, `verify_jwt` in config.toml.
 */
export function edgeExposure(file: TypeScriptFile): Exposure {
  const found = /^(.*?(?:^|\/)supabase)\/functions\/([\w-]+)\//.exec(file.path);
  if (!found) return 'open';
  const config = file.app.fileAt(`${found[1]}/config.toml`)?.text ?? '';
  const lines = config.split(/\r?\n/);
  const head = lines.findIndex((line) => line.trim().replace(/["'\s]/g, '') === `[functions.${found[2]}]`);
  if (head < 0) return 'perhaps';
  const next = lines.findIndex((line, index) => index > head && line.trim().startsWith('['));
  const section = lines.slice(head + 1, next < 0 ? undefined : next);
  return section.some((line) => /^\s*verify_jwt\s*=\s*false\b/.test(line)) ? 'open' : 'perhaps';
}
