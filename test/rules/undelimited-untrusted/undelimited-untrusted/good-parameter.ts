import OpenAI from 'openai';

const openai = new OpenAI();

/** Used by the command line of the package; nothing in this project sends it a stranger's text. */
export async function describe(changes: string) {
  const answer = await openai.responses.create({
    model: 'gpt-4.1-mini',
    input: `Write a commit message in the imperative mood for these changes. ${changes}`,
  });
  return answer.output_text;
}
