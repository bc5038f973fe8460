// path: src/llm.ts
import OpenAI from 'openai';

const openai = new OpenAI();

export async function rewrite(question: string): Promise<string> {
  const completion = await openai.chat.completions.create({
    model: 'gpt-5-mini',
    messages: [
      { role: 'system', content: 'Rewrite the question as a search query.' },
      { role: 'user', content: `Question: ${question}` },
    ],
  });
  return completion.choices[0]?.message.content ?? question;
}
