import type { ChatModel } from './model';

export async function suggest(question: string, model: ChatModel) {
  const reply = await model.complete({
    messages: [
      { role: 'system', content: 'Suggest three further questions.' },
      { role: 'user', content: question },
    ],
  });
  return reply.split('\n');
}
