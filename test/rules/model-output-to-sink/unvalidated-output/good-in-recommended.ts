import OpenAI from 'openai';

const openai = new OpenAI();

// Worth a look, but only in the strict preset.
export async function tagsOf(text: string): Promise<string[]> {
  const response = await openai.responses.create({ model: 'gpt-5-mini', input: text });
  return JSON.parse(response.output_text).tags;
}
