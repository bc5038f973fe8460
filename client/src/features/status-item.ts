import { type Disposable, LanguageStatusSeverity, languages, StatusBarAlignment, ThemeColor, window } from 'vscode';
import { commands, type StatusParams } from '../../../server/src/protocol.js';
import type { Leaklint } from '../leaklint.js';
import { documentSelector } from '../selector.js';

const icons: Readonly<Record<StatusParams['state'], string>> = {
  starting: '$(loading~spin)',
  scanning: '$(sync~spin)',
  ready: '$(shield)',
  error: '$(error)',
};

function describe({ state, message }: StatusParams, count: number): string {
  if (state === 'error') return `Leaklint: ${message}`;
  if (state === 'starting') return 'Leaklint is starting';
  if (state === 'scanning') return 'Leaklint is scanning the workspace';
  return count === 0 ? 'Leaklint found nothing in what it has looked at' : `Leaklint: ${count} finding${count === 1 ? '' : 's'}`;
}

/** What the server is doing, at the bottom of the window and in the language status of a file. A click opens the log. */
export function registerStatusItem({ server }: Leaklint): Disposable {
  const bar = window.createStatusBarItem('leaklint.status', StatusBarAlignment.Right, 90);
  bar.name = 'Leaklint';
  bar.command = commands.showOutput;
  const language = languages.createLanguageStatusItem('leaklint.status', documentSelector() as never);
  language.name = 'Leaklint';
  language.command = { command: commands.showOutput, title: 'Show log' };
  let count = 0;

  function show(): void {
    const { status } = server;
    const isError = status.state === 'error';
    bar.text = `${icons[status.state]} Leaklint${status.state === 'ready' && count > 0 ? ` ${count}` : ''}`;
    bar.tooltip = describe(status, count);
    bar.backgroundColor = isError ? new ThemeColor('statusBarItem.errorBackground') : undefined;
    language.text = describe(status, count);
    language.busy = status.state === 'starting' || status.state === 'scanning';
    language.severity = isError ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
  }

  const listeners = [
    server.onStatus(show),
    server.onFindingsChanged(({ total }) => {
      count = total;
      show();
    }),
  ];
  show();
  bar.show();
  return {
    dispose() {
      for (const each of [bar, language, ...listeners]) each.dispose();
    },
  };
}
