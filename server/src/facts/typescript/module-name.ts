/** Hosts that serve npm packages as modules; the package's name follows. */
const packageHosts =
  /^https?:\/\/(?:esm\.sh|esm\.run|cdn\.skypack\.dev|unpkg\.com|cdn\.jsdelivr\.net\/npm|ga\.jspm\.io\/npm:|deno\.land\/x)\/(?:v\d+\/|stable\/|\*)?(.+)$/;

/**
 * The package that an import means, however a runtime writes it: `npm:openai@4` and `https://esm.sh/openai@4.20.1?target=deno`
 * give `openai`, `https://deno.land/std@0.168.0/http/server.ts` gives `std/http/server.ts`. Other names stay as they are.
 */
export function packageName(specifier: string): string {
  if (!/^(?:npm:|jsr:|https?:)/.test(specifier)) return specifier;
  const standard = /^https:\/\/deno\.land\/std(?:@[^/]+)?\/(.+)$/.exec(specifier)?.[1];
  if (standard) return `std/${standard}`;
  const path = packageHosts.exec(specifier)?.[1] ?? (/^(?:npm|jsr):\/?(.+)$/.exec(specifier)?.[1] as string | undefined);
  if (!path) return specifier;
  const [, name, rest] = /^((?:@[^/@]+\/)?[^/@?]+)(?:@[^/?]*)?(\/[^?]*)?/.exec(path) ?? [];
  if (!name) return specifier;
  // The file that a host serves for a package's entry says nothing more.
  return rest && !/^\/(?:\+esm|mod\.[jt]s|index\.[mc]?js|dist\/.*|es20\d\d\/.*)?$/.test(rest) ? `${name}${rest}` : name;
}
