import vm from 'node:vm';
import OpenAI from 'openai';

const openai = new OpenAI();

export async function run(task: string) {
  const completion = await openai.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: task }] });
  const code = completion.choices[0]?.message.content?.replace(/```(?:js)?/g, '') ?? '';
  return vm.runInNewContext(code, {}, { timeout: 1000 });
//                          ^^^^ model-output-to-code
}
