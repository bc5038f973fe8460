import OpenAI from 'openai';
import { settings } from './settings.js';

const openai = new OpenAI();

// The texts of a team's own settings are looked up by name, not by what they mean.
export async function answer(question: string) {
  const tone = await settings.findText('tone');
  return openai.chat.completions.create({
    model: 'gpt-4o-mini',
    max_tokens: 500,
    messages: [
      { role: 'system', content: `Answer in this tone: ${tone}` },
      { role: 'user', content: question },
    ],
  });
}
