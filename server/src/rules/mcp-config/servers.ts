import type { McpServerFact } from '../../facts/structured/mcp-facts.js';
import { type FileModel, isDocument } from '../../model/model.js';

/** The MCP servers that a file configures; instruction files for agents may do so in their front matter. */
export function mcpServersIn(file: FileModel): readonly McpServerFact[] {
  return isDocument(file) ? file.facts.mcpServers : [];
}

/** Servers that the client would start. */
export const activeServersIn = (file: FileModel): readonly McpServerFact[] =>
  mcpServersIn(file).filter((server) => !server.isDisabled);
