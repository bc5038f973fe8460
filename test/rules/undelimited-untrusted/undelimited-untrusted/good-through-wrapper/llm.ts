// path: src/llm.ts
import OpenAI from 'openai';

const openai = new OpenAI();

export async function ask(question: string): Promise<string> {
  const completion = await openai.chat.completions.create({
    model: 'gpt-5-mini',
    messages: [
      { role: 'system', content: 'Answer as a gardener who keeps it short.' },
      { role: 'user', content: [{ type: 'text', text: question }] },
    ],
  });
  return completion.choices[0]?.message.content ?? '';
}

export const subjectOf = (title: string): string => title.split(':')[0] ?? '';
