import readline from 'node:readline/promises';

const rl = readline.createInterface({ input: process.stdin, output: process.stdout });

export async function confirm(prompt: string): Promise<boolean> {
  console.log(prompt);
  const answer = await rl.question('y/n ');
  const messages = [`answered: ${answer}`];
  console.log(messages);
  return answer === 'y';
}
