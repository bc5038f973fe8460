import OpenAI from 'openai';

const openai = new OpenAI();

export async function tagsOf(text: string): Promise<string[]> {
  const response = await openai.responses.create({ model: 'gpt-5-mini', input: text });
  const answer = JSON.parse(response.output_text);
  if (!Array.isArray(answer.tags)) return [];
  return answer.tags.map(String);
}
