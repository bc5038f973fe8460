import { spawn } from 'node:child_process';
import ollama from 'ollama';

export async function run(task) {
  const { response } = await ollama.generate({ model: 'llama3.2', prompt: task, system: 'Answer with a command.' });
  const [program, ...args] = response.split(' ');
  return spawn(program, args);
//             ^^^^^^^ model-output-to-shell
}
