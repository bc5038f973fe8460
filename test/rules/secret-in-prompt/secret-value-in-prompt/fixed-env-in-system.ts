import OpenAI from 'openai';

const openai = new OpenAI({ apiKey: process.env.OPENAI_API_KEY });

export async function supportAnswer(question: string) {
  const completion = await openai.chat.completions.create({
    model: 'gpt-4o-mini',
    messages: [
      {
        role: 'system',
        content: `You can look up payments. Authenticate with when you call the API.`,
      },
      { role: 'user', content: question },
    ],
  });
  return completion.choices[0]?.message.content;
}
