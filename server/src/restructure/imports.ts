import { Node, type SourceFile, SyntaxKind, type VariableDeclaration } from 'ts-morph';
import type { TextEdit } from '../text/document.js';

/** An import declaration, or a `require` that stands for one. */
export interface Head {
  readonly node: Node;
  readonly module: string;
  readonly isTypeOnly: boolean;
  /** `name` as the module exports it, `default` or `*`. */
  readonly entries: readonly { readonly name: string; readonly local: string; readonly node: Node }[];
  /** The braces that named imports stand in. */
  readonly list: Node | undefined;
  /** Whether further names may be put into its braces. */
  readonly takesNames: boolean;
  readonly isRequire: boolean;
}

export const moduleKey = (module: string): string => module.replace(/^node:/, '');

function requiredModule(declaration: VariableDeclaration): string | undefined {
  const call = declaration.getInitializerIfKind(SyntaxKind.CallExpression);
  const [argument] = call?.getArguments() ?? [];
  return call?.getExpression().getText() === 'require' && Node.isStringLiteral(argument) ? argument.getLiteralText() : undefined;
}

/** What a file takes from other modules, at its top level, in the order of the file. */
export function headsOf(file: SourceFile): Head[] {
  return file.getStatements().flatMap((statement): Head[] => {
    if (Node.isImportDeclaration(statement)) {
      const bindings = statement.getImportClause()?.getNamedBindings();
      const list = Node.isNamedImports(bindings) ? bindings : undefined;
      const [byDefault, whole] = [statement.getDefaultImport(), statement.getNamespaceImport()];
      const named = statement.getNamedImports();
      return [
        {
          node: statement,
          module: statement.getModuleSpecifierValue(),
          isTypeOnly: statement.isTypeOnly(),
          entries: [
            ...(byDefault ? [{ name: 'default', local: byDefault.getText(), node: byDefault as Node }] : []),
            ...(whole ? [{ name: '*', local: whole.getText(), node: whole as Node }] : []),
            ...named
              .filter((each) => !each.isTypeOnly())
              .map((each) => ({
                name: each.getName(),
                local: each.getAliasNode()?.getText() ?? each.getName(),
                node: each as Node,
              })),
          ],
          list,
          takesNames: list !== undefined && !statement.isTypeOnly(),
          isRequire: false,
        },
      ];
    }
    if (!Node.isVariableStatement(statement)) return [];
    const [declaration, ...others] = statement.getDeclarations();
    const module = declaration && others.length === 0 ? requiredModule(declaration) : undefined;
    if (!declaration || module === undefined) return [];
    const name = declaration.getNameNode();
    const list = Node.isObjectBindingPattern(name) ? name : undefined;
    const entries = list
      ? list.getElements().map((each) => ({
          name: each.getPropertyNameNode()?.getText() ?? each.getName(),
          local: each.getName(),
          node: each as Node,
        }))
      : [{ name: '*', local: name.getText(), node: name as Node }];
    return [{ node: statement, module, isTypeOnly: false, entries, list, takesNames: list !== undefined, isRequire: true }];
  });
}

/** Whether a file takes its modules by `require`. */
export const isCommonJs = (file: SourceFile, heads: readonly Head[]): boolean =>
  heads.some((head) => head.isRequire) &&
  heads.every((head) => head.isRequire) &&
  file.getExportDeclarations().length === 0 &&
  !file.getStatements().some((statement) => Node.isExportAssignment(statement));

interface Entry {
  readonly name: string;
  readonly local: string;
}

const renamed = ({ name, local }: Entry, isRequire: boolean): string =>
  name === local ? name : isRequire ? `${name}: ${local}` : `${name} as ${local}`;

/** A whole new import. */
export function moduleText(entry: Entry, module: string, asRequire: boolean): string {
  const { name, local } = entry;
  if (asRequire) {
    if (name === '*' || name === 'default') return `const ${local} = require('${module}');`;
    return `const { ${renamed(entry, true)} } = require('${module}');`;
  }
  if (name === 'default') return `import ${local} from '${module}';`;
  return name === '*' ? `import * as ${local} from '${module}';` : `import { ${renamed(entry, false)} } from '${module}';`;
}

/** An import without some of its names and with others; one that has none left goes with its line. */
export function rewriteHead(file: SourceFile, head: Head, gone: readonly Entry[], more: readonly Entry[]): TextEdit {
  const text = file.getFullText();
  const inBraces =
    head.list?.getDescendants().filter((node) => Node.isImportSpecifier(node) || Node.isBindingElement(node)) ?? [];
  const removed = new Set(
    head.entries.filter((entry) => gone.some(({ local }) => local === entry.local)).map(({ node }) => node),
  );
  const kept = inBraces.filter((node) => !removed.has(node)).map((node) => node.getText());
  const names = [...kept, ...more.map((entry) => renamed(entry, head.isRequire))];
  const byDefault = head.entries.find((entry) => entry.name === 'default' && !removed.has(entry.node));
  if (names.length === 0 && (head.isRequire || !byDefault)) {
    const start = text.lastIndexOf('\n', head.node.getStart() - 1) + 1;
    const next = text.indexOf('\n', head.node.getEnd());
    return { start, end: next < 0 ? text.length : next + 1, newText: '' };
  }
  if (!head.list) return { start: head.node.getStart(), end: head.node.getStart(), newText: '' };
  const { list } = head;
  const isSpread = list.getText().includes('\n') && inBraces.length > 0;
  const lead = isSpread ? (/\r?\n[ \t]*$/.exec(text.slice(0, inBraces[0]?.getStart()))?.[0] ?? '\n  ') : ' ';
  const comma = isSpread && /,\s*\}$/.test(list.getText()) ? ',' : '';
  const tail = isSpread ? (/\r?\n/.exec(lead)?.[0] ?? '\n') : ' ';
  const newText = names.length === 0 ? '{}' : `{${lead}${names.join(`,${isSpread ? lead : ' '}`)}${comma}${tail}}`;
  return { start: list.getStart(), end: list.getEnd(), newText };
}
