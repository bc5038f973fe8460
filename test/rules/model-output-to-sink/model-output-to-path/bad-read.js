import fs from 'node:fs';
import OpenAI from 'openai';

const openai = new OpenAI();

export async function pick(question) {
  const answer = await openai.responses.create({ model: 'gpt-4.1-mini', instructions: 'Name the file to read.', input: question });
  return fs.readFileSync(answer.output_text, 'utf8');
//                       ^^^^^^^^^^^^^^^^^^ model-output-to-path
}
