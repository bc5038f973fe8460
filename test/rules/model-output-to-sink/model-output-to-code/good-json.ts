import OpenAI from 'openai';

const openai = new OpenAI();

export async function parse(text: string) {
  const completion = await openai.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: text }] });
  return JSON.parse(completion.choices[0]?.message.content ?? '{}');
}
