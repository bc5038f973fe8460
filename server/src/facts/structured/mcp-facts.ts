import type { McpClient } from '../../catalog/mcp.js';
import type { Range } from '../../text/range.js';
import type { PackageFact } from './launch.js';
import type { ValueKind } from './values.js';

/** An environment variable or header of a server. The value itself is not kept. */
export interface McpSettingFact extends Range {
  readonly name: string;
  readonly nameRange: Range;
  readonly value: ValueKind;
}

/** A credential written out in a server's entry, known by the name it stands under. Its range is the credential alone. */
export interface McpCredentialFact extends Range {
  readonly place: 'env' | 'header' | 'argument' | 'url';
  /** The variable, header, flag or URL parameter. */
  readonly name: string;
}

/** Where a remote server is. Range: the address in the file. */
export interface McpUrlFact extends Range {
  readonly scheme: string;
  /** Host in lower case without port; empty where a variable stands for it. */
  readonly host: string;
  /** The scheme in the file. */
  readonly schemeRange: Range;
}

/** Something that lets an agent act without asking. Range: what says so. */
export interface ApprovalFact extends Range {
  /** The setting as a person would name it: `alwaysAllow`, `permissions.defaultMode`. */
  readonly setting: string;
  readonly reach: 'every tool of this server' | 'every project server' | 'every shell command' | 'every tool' | 'every action';
  /** Only broad by the tool's name, such as `Bash` in a skill that asks for it. */
  readonly isMild: boolean;
  /** What asks again, as an edit; absent where a person must choose. */
  readonly narrowed?: Range & { readonly newText: string };
}

/** A folder given to a file server that holds the whole disk or a whole home. */
export interface WideRootFact extends Range {
  readonly root: string;
}

/** One MCP server as a configuration file has it. Range: its whole entry. */
export interface McpServerFact extends Range {
  readonly name: string;
  readonly nameRange: Range;
  readonly client: McpClient;
  readonly transport: 'stdio' | 'http' | 'sse' | 'unknown';
  readonly isDisabled: boolean;
  /** The first word of the command line, with its range; absent for remote servers. */
  readonly command?: Range & { readonly text: string };
  /** The further words; one that holds a credential is given as `***`. */
  readonly args: readonly (Range & { readonly text: string })[];
  readonly packages: readonly PackageFact[];
  readonly urls: readonly McpUrlFact[];
  readonly env: readonly McpSettingFact[];
  readonly headers: readonly McpSettingFact[];
  readonly credentials: readonly McpCredentialFact[];
  readonly approvals: readonly ApprovalFact[];
  readonly wideRoots: readonly WideRootFact[];
}

/** The `inputs` of a VS Code mcp.json, as far as a fix needs it to add one. */
export interface McpInputsFact {
  readonly ids: readonly string[];
  /** Where a further input goes: after the last one, or after the opening bracket. */
  readonly insertOffset: number;
  readonly isEmpty: boolean;
  /** False where the file has no `inputs`; the offset is then where the key goes. */
  readonly exists: boolean;
}
