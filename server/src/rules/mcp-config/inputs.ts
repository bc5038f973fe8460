import type { StructuredFile } from '../../model/model.js';
import { lineBreakOf } from '../../text/document.js';
import type { FixEdit } from '../rule.js';

/** The white space that the line of an offset starts with. */
function indentAt(text: string, offset: number): string {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(lineStart, offset))?.[0] ?? '';
}

/**
 * The edit that adds a password input for a credential to a VS Code mcp.json, in the file's own layout, and the id to
 * refer to it by. Undefined where the file has no place for inputs.
 */
export function inputEdit(
  file: StructuredFile,
  envName: string,
  description: string,
): { readonly id: string; readonly edit: FixEdit } | undefined {
  const inputs = file.facts.mcpInputs;
  if (!inputs) return undefined;
  const base = envName.toLowerCase().replaceAll('_', '-');
  let id = base;
  for (let i = 2; inputs.ids.includes(id); i += 1) id = `${base}-${i}`;
  const input = `{ "type": "promptString", "id": ${JSON.stringify(id)}, "description": ${JSON.stringify(description)}, "password": true }`;

  const { insertOffset } = inputs;
  const newline = lineBreakOf(file.text);
  const indent = indentAt(file.text, insertOffset);
  const isOnOwnLine = file.text.slice(file.text.lastIndexOf('\n', insertOffset - 1) + 1, insertOffset).trim() === '';
  const unit = indent.includes('\t') ? '\t' : indent.length % 4 === 0 && indent.length > 0 ? '    ' : '  ';
  const edit = (newText: string): { id: string; edit: FixEdit } => ({
    id,
    edit: { path: file.path, start: insertOffset, end: insertOffset, newText },
  });

  if (!inputs.exists) {
    if (!isOnOwnLine) return edit(`"inputs": [${input}], `);
    return edit(`"inputs": [${newline}${indent}${unit}${input}${newline}${indent}],${newline}${indent}`);
  }
  if (inputs.isEmpty) return edit(`${newline}${indent}${unit}${input}${newline}${indent}`);
  return edit(`,${newline}${indent}${input}`);
}
