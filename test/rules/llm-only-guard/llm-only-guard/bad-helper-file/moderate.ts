import OpenAI from 'openai';

const openai = new OpenAI();

/** Asks a model whether somebody may delete a page. */
export async function mayDelete(reason: string): Promise<boolean> {
  const response = await openai.responses.create({
    model: 'gpt-5-mini',
    instructions: 'Say "allowed" or "denied".',
    input: reason,
  });
  return response.output_text.trim() === 'allowed';
}
