/** The programs whose configuration starts MCP servers. */
export type McpClient =
  | 'vscode'
  | 'claude-code'
  | 'claude-desktop'
  | 'cursor'
  | 'windsurf'
  | 'gemini'
  | 'cline'
  | 'roo'
  | 'kiro'
  | 'amazonq'
  | 'copilot'
  | 'opencode'
  | 'codex'
  | 'zed'
  | 'continue'
  | 'librechat'
  | 'unknown';

export interface McpClientRow {
  readonly client: McpClient;
  /** Where its configuration stands, relative to a workspace or a home folder. */
  readonly path: RegExp;
  /**
   * How the client takes a value from the environment, with NAME in place of the name; absent where it reads literals
   * only. Claude Code and VS Code as their documentation has it, 2026-11; the others as commonly used.
   */
  readonly reference?: string;
}

export const mcpClients: readonly McpClientRow[] = [
  { client: 'vscode', path: /(^|\/)(\.vscode\/(mcp|settings)|\.?devcontainer|User\/mcp)\.json$/, reference: `\${env:NAME}` },
  { client: 'copilot', path: /(^|\/)\.copilot\/mcp-config\.json$/, reference: `\${NAME}` },
  { client: 'claude-desktop', path: /(^|\/)claude_desktop_config\.json$/ },
  {
    client: 'claude-code',
    path: /(^|\/)(\.mcp|\.claude|\.claude\/settings(\.local)?|\.claude-plugin\/plugin)\.json$|(^|\/)\.claude\/agents\/.*\.md$/,
    reference: `\${NAME}`,
  },
  { client: 'cursor', path: /(^|\/)\.cursor\/mcp\.json$/, reference: `\${env:NAME}` },
  { client: 'windsurf', path: /(^|\/)\.?(codeium|windsurf)\/.*mcp(_config)?\.json$/, reference: `\${env:NAME}` },
  { client: 'gemini', path: /(^|\/)(\.gemini\/settings|gemini-extension)\.json$/, reference: `\${NAME}` },
  { client: 'roo', path: /(^|\/)\.roo\/mcp\.json$/, reference: `\${env:NAME}` },
  { client: 'kiro', path: /(^|\/)\.kiro\/(settings\/mcp|agents\/[^/]+)\.json$/, reference: `\${NAME}` },
  {
    client: 'amazonq',
    path: /(^|\/)\.(amazonq|aws\/amazonq)\/(mcp|default|(cli-)?agents\/[^/]+)\.json$/,
    reference: `\${env:NAME}`,
  },
  { client: 'cline', path: /(^|\/)cline_mcp_settings\.json$/ },
  { client: 'opencode', path: /(^|\/)(\.config\/opencode\/config|opencode)\.jsonc?$/, reference: '{env:NAME}' },
  { client: 'codex', path: /(^|\/)\.codex\/config\.toml$/ },
  { client: 'zed', path: /(^|\/)\.?(config\/)?zed\/settings\.json$/ },
  { client: 'continue', path: /(^|\/)\.continue\/.*\.ya?ml$/, reference: `\${{ secrets.NAME }}` },
  { client: 'librechat', path: /(^|\/)librechat\.ya?ml$/, reference: `\${NAME}` },
];

export const mcpClientOf = (path: string): McpClientRow | undefined => mcpClients.find((row) => row.path.test(path));

/** Keys that hold a map (or, for Continue, a list) of servers wherever they stand. */
export const serverMapKeys: readonly string[] = ['mcpServers', 'mcp_servers', 'mcp-servers', 'context_servers', 'amp.mcpServers'];

/** Keys that hold servers only where the file or the entries say so, for other formats use the same words. */
export const ambiguousServerMapKeys: readonly string[] = ['servers', 'mcp', 'extensions'];

/** Packages that connect a stdio client to a remote server named in their arguments. */
export const bridgePackages: readonly string[] = [
  'mcp-remote',
  'supergateway',
  'mcp-proxy',
  '@modelcontextprotocol/proxy',
  'mcp-remote-client',
];

/** Flags in a server's arguments that switch off every approval of the agent it starts. */
export const unguardedFlags: readonly string[] = [
  '--dangerously-skip-permissions',
  '--dangerously-bypass-approvals-and-sandbox',
  '--yolo',
  '--trust-all-tools',
  '--allow-all-tools',
];

/** `docker run` flags that take their value as the next word, from the reference of `docker container run`. */
export const dockerValueFlags: ReadonlySet<string> = new Set([
  '-a',
  '--attach',
  '--add-host',
  '--annotation',
  '--blkio-weight',
  '--cap-add',
  '--cap-drop',
  '--cgroup-parent',
  '--cgroupns',
  '--cidfile',
  '-c',
  '--cpu-shares',
  '--cpus',
  '--cpuset-cpus',
  '--device',
  '--dns',
  '--domainname',
  '--entrypoint',
  '-e',
  '--env',
  '--env-file',
  '--expose',
  '--gpus',
  '--group-add',
  '--health-cmd',
  '-h',
  '--hostname',
  '--ip',
  '--ipc',
  '--isolation',
  '-l',
  '--label',
  '--label-file',
  '--link',
  '--log-driver',
  '--log-opt',
  '-m',
  '--memory',
  '--memory-swap',
  '--mount',
  '--name',
  '--network',
  '--net',
  '--network-alias',
  '--pid',
  '--pids-limit',
  '--platform',
  '-p',
  '--publish',
  '--pull',
  '--restart',
  '--runtime',
  '--security-opt',
  '--shm-size',
  '--stop-signal',
  '--stop-timeout',
  '--storage-opt',
  '--sysctl',
  '--tmpfs',
  '--ulimit',
  '-u',
  '--user',
  '--userns',
  '--uts',
  '-v',
  '--volume',
  '--volume-driver',
  '--volumes-from',
  '-w',
  '--workdir',
]);

/** Flags of package runners (npx, bunx, pnpm dlx, uvx, pipx run) that take their value as the next word. */
export const runnerValueFlags: ReadonlySet<string> = new Set([
  '--registry',
  '--cache',
  '--prefix',
  '--userconfig',
  '--loglevel',
  '--node-options',
  '-w',
  '--workspace',
  '--with',
  '--with-editable',
  '--with-requirements',
  '--python',
  '-p',
  '--index',
  '--index-url',
  '--default-index',
  '--extra-index-url',
  '-i',
  '-f',
  '--find-links',
  '--env-file',
  '--directory',
  '--project',
  '--refresh-package',
  '--upgrade-package',
  '--prerelease',
  '--pip-args',
  '--backend',
]);

/** A server that reads and writes files under the folders in its arguments. */
export const filesystemPackages =
  /^(@modelcontextprotocol\/server-filesystem|@cyanheads\/filesystem-mcp-server|mcp-server-filesystem|mcp\/filesystem|.*filesystem-mcp.*|.*mcp-filesystem.*|.*server-filesystem.*|rust-mcp-filesystem)$/;

/** A folder that holds everything: the disk, all homes, one whole home. */
export const wideRoots: readonly RegExp[] = [
  /^\/$/,
  /^(~|\$HOME|\$\{(env:)?HOME\}|\$\{userHome\}|\{env:HOME\}|%USERPROFILE%|\$\{(env:)?USERPROFILE\}|\$env:USERPROFILE)[\\/]?$/i,
  /^[A-Za-z]:[\\/]*$/,
  /^\/(home|Users|root|mnt\/[a-z]|etc)\/?$/,
  /^\/(home|Users)\/[^/]+\/?$/,
  /^[A-Za-z]:[\\/]+Users([\\/]+[^\\/]+)?[\\/]*$/i,
];

/**
 * Prefixes by which a bundler or framework copies environment variables into code for browsers and apps: Next.js, Vite,
 * Expo, Create React App, Nuxt, SvelteKit and Astro, Gatsby, Vue CLI, @ngx-env/builder, Storybook, Taro.
 */
export const publicEnvPrefixes: readonly string[] = [
  'NEXT_PUBLIC_',
  'VITE_',
  'EXPO_PUBLIC_',
  'REACT_APP_',
  'NUXT_PUBLIC_',
  'PUBLIC_',
  'GATSBY_',
  'VUE_APP_',
  'NG_APP_',
  'STORYBOOK_',
  'TARO_APP_',
];
