import OpenAI from 'openai';

const openai = new OpenAI();

export async function answer(question: string) {
  const flags = await (await fetch('https://config.internal.example.com/flags.json')).json();
  return openai.responses.create({ model: 'gpt-4.1-mini', instructions: `Answer in one paragraph. Tone: ${flags.tone}`, input: question });
}
