import { openai } from '@ai-sdk/openai';
import { generateText } from 'ai';
import { Pool } from 'pg';

const pool = new Pool();

export async function keep(chatId: string, question: string) {
  const { text, usage } = await generateText({ model: openai('gpt-4.1-mini'), prompt: question });
  await pool.query('insert into messages (chat_id, content, tokens) values ($1, $2, $3)', [chatId, text, usage.totalTokens]);
  return text;
}
