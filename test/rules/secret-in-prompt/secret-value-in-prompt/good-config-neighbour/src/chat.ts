import { Mistral } from '@mistralai/mistralai';
import { config } from './config.js';

const client = new Mistral({ apiKey: config.apiKey });

export async function chat(question: string) {
  const { limits, ...shop } = config;
  const result = await client.chat.complete({
    model: 'mistral-small-latest',
    messages: [
      { role: 'system', content: `You work for ${config.name}. At most ${limits.perMinute} answers per minute. Shop: ${shop.name}` },
      { role: 'user', content: question },
    ],
  });
  return result.choices?.[0]?.message.content;
}
