import { execSync } from 'node:child_process';
import OpenAI from 'openai';

const openai = new OpenAI();

export async function fix(problem: string) {
  const answer = await openai.responses.create({ model: 'gpt-4.1', instructions: 'Answer with one bash command.', input: problem });
  return execSync(answer.output_text).toString();
//                ^^^^^^^^^^^^^^^^^^ model-output-to-shell
}
