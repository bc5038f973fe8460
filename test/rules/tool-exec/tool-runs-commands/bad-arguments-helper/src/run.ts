import { spawn } from 'node:child_process';

class RunArguments {
  constructor(private readonly raw: Record<string, unknown>) {}

  get command(): string {
    return String(this.raw.command ?? '');
  }
}

export async function runCommand(input: Record<string, unknown>) {
  const args = new RunArguments(input);
  if (!args.command) return { isError: true, content: [{ type: 'text', text: 'command is required' }] };
  const child = spawn(args.command, { shell: true });
//                    ^^^^^^^^^^^^ tool-runs-commands
  const code = await new Promise((resolve) => child.on('close', resolve));
  return { content: [{ type: 'text', text: `exit ${code}` }] };
}
