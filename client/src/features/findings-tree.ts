import {
  commands,
  type Disposable,
  EventEmitter,
  Range,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  window,
} from 'vscode';
import type { FindingItem } from '../../../server/src/protocol.js';
import type { Leaklint } from '../leaklint.js';

type Grouping = 'file' | 'rule';
interface Group {
  readonly kind: 'group';
  readonly label: string;
  readonly uri: Uri | undefined;
  /** Set where the group is a rule. */
  readonly ruleId: string | undefined;
  readonly children: readonly Row[];
}
interface Row {
  readonly kind: 'finding';
  readonly finding: FindingItem;
  readonly ruleId: string;
  readonly grouping: Grouping;
}
type Node = Group | Row;

const icons: Readonly<Record<FindingItem['severity'], ThemeIcon>> = {
  error: new ThemeIcon('error', new ThemeColor('problemsErrorIcon.foreground')),
  warning: new ThemeIcon('warning', new ThemeColor('problemsWarningIcon.foreground')),
  info: new ThemeIcon('info', new ThemeColor('problemsInfoIcon.foreground')),
};

/** Findings under their files or their rules, in the order in which they come. */
export function groupFindings(findings: readonly FindingItem[], grouping: Grouping): Group[] {
  const groups = new Map<string, Row[]>();
  for (const finding of findings) {
    const key = grouping === 'file' ? finding.uri : finding.ruleId;
    const rows = groups.get(key) ?? [];
    rows.push({ kind: 'finding', finding, ruleId: finding.ruleId, grouping });
    groups.set(key, rows);
  }
  return [...groups.values()].map((children) => {
    const { uri, path, ruleTitle, ruleId } = (children[0] as Row).finding;
    return grouping === 'file'
      ? { kind: 'group', label: path, uri: Uri.parse(uri), ruleId: undefined, children }
      : { kind: 'group', label: ruleTitle, uri: undefined, ruleId, children };
  });
}

function groupItem({ label, uri, ruleId, children }: Group): TreeItem {
  const slash = label.lastIndexOf('/');
  const item = new TreeItem(uri ? label.slice(slash + 1) : label, TreeItemCollapsibleState.Expanded);
  item.id = uri?.toString() ?? ruleId;
  item.description = uri ? `${label.slice(0, Math.max(0, slash))} ${children.length}`.trim() : `${ruleId} ${children.length}`;
  item.tooltip = uri ? label : ruleId;
  if (uri) {
    item.resourceUri = uri;
    item.iconPath = ThemeIcon.File;
  } else item.iconPath = new ThemeIcon('law');
  item.contextValue = uri ? 'leaklint.file' : 'leaklint.rule';
  return item;
}

function findingItem({ finding, grouping }: Row): TreeItem {
  const { uri, path, ruleId, ruleTitle, message, severity, startLine, startCharacter, endLine, endCharacter } = finding;
  // The message is a sentence and would be cut off; it stands in the tooltip and at the place itself.
  const item = new TreeItem(grouping === 'file' ? ruleTitle : `${path.slice(path.lastIndexOf('/') + 1)}:${startLine + 1}`);
  item.description = grouping === 'file' ? `${startLine + 1}, ${ruleId}` : path.slice(0, Math.max(0, path.lastIndexOf('/')));
  item.tooltip = `${message}\n\n${ruleId}, ${path}:${startLine + 1}`;
  item.accessibilityInformation = { label: `${severity}: ${message} ${ruleId}, ${path}, line ${startLine + 1}` };
  item.iconPath = icons[severity];
  item.contextValue = 'leaklint.finding';
  const selection = new Range(startLine, startCharacter, endLine, endCharacter);
  item.command = { command: 'vscode.open', title: 'Open', arguments: [Uri.parse(uri), { selection }] };
  return item;
}

/** The view "Findings": of everything open and of the last scan. It asks the server only while it is shown. */
export function registerFindingsTree({ server, extension, log }: Leaklint): Disposable {
  const changed = new EventEmitter<undefined>();
  let grouping: Grouping = extension.workspaceState.get<Grouping>('leaklint.grouping', 'file');
  let isStale = false;

  async function roots(): Promise<Group[]> {
    try {
      return groupFindings((await server.findings()).findings, grouping);
    } catch (error) {
      log.debug(`No findings to show: ${error}`);
      return [];
    }
  }

  const view = window.createTreeView<Node>('leaklint.findings', {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (node) => (node ? (node.kind === 'group' ? [...node.children] : []) : roots()),
      getTreeItem: (node) => (node.kind === 'group' ? groupItem(node) : findingItem(node)),
    },
  });

  function refresh(): void {
    isStale = !view.visible;
    if (view.visible) changed.fire(undefined);
  }

  async function group(by: Grouping): Promise<void> {
    grouping = by;
    await extension.workspaceState.update('leaklint.grouping', by);
    await commands.executeCommand('setContext', 'leaklint.grouping', by);
    changed.fire(undefined);
  }

  void commands.executeCommand('setContext', 'leaklint.grouping', grouping);
  const disposables: Disposable[] = [
    view,
    changed,
    server.onFindingsChanged(refresh),
    view.onDidChangeVisibility(() => isStale && refresh()),
    commands.registerCommand('leaklint.groupByFile', () => group('file')),
    commands.registerCommand('leaklint.groupByRule', () => group('rule')),
  ];
  return {
    dispose() {
      for (const each of disposables) each.dispose();
    },
  };
}
