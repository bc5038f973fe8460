import { commands, type Disposable, type LogOutputChannel, window } from 'vscode';
import { commands as ids } from '../../../server/src/protocol.js';
import type { Leaklint } from '../leaklint.js';

/** The log of extension and server, in the Output view. */
export const createOutput = (): LogOutputChannel => window.createOutputChannel('Leaklint', { log: true });

export const registerOutput = ({ log }: Leaklint): Disposable => commands.registerCommand(ids.showOutput, () => log.show());
