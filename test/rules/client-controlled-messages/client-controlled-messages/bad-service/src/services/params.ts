import type { ChatCompletionMessageParam } from 'openai/resources/chat/completions';

const systemTexts = { support: 'You answer support questions.', sales: 'You answer questions about offers.' };

export function completionParams(history: ChatCompletionMessageParam[], purpose: keyof typeof systemTexts) {
  return { model: 'gpt-4o', messages: [{ role: 'system' as const, content: systemTexts[purpose] }, ...history] };
}
