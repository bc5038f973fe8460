import type { Tokenizer } from './tokenizer.js';

export function fits(tokenizer: Tokenizer, text: string) {
  const size = tokenizer.countChatTokens([
    { role: 'system', content: 'Give the text a title of five words.' },
    { role: 'user', content: text },
  ]);
  console.log('size', size);
  return size < 4000;
}
