'use server';

import Groq from 'groq-sdk';

const groq = new Groq();

export async function rewrite(text: string) {
  const completion = await groq.chat.completions.create({
    model: 'llama-3.3-70b-versatile',
    messages: [
      { role: 'system', content: 'Rewrite the text in plain language.' },
      { role: 'user', content: text },
    ],
    max_completion_tokens: 2000,
  });
  return completion.choices[0]?.message.content ?? '';
}
