import type { Provider } from './provider.js';

export async function title(provider: Provider, text: string) {
  const reply = await provider.getChatCompletion(
    [
      { role: 'system', content: 'Give the text a title of five words.' },
      { role: 'user', content: text },
    ],
    { temperature: 0 },
  );
  console.log('title', reply.textResponse);
  //                   ^^^^^^^^^^^^^^^^^^ prompt-logged
  return reply.textResponse;
}
