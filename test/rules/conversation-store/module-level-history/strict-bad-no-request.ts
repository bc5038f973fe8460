import OpenAI from 'openai';

const openai = new OpenAI();
const messages: OpenAI.ChatCompletionMessageParam[] = [];
//    ^^^^^^^^ module-level-history

export async function ask(question: string) {
  messages.push({ role: 'user', content: question });
  const completion = await openai.chat.completions.create({ model: 'gpt-4.1', messages });
  return completion.choices[0].message.content;
}
