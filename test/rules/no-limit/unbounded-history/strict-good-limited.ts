import { PrismaClient } from '@prisma/client';
import { Pool } from 'pg';
import OpenAI from 'openai';

const prisma = new PrismaClient();
const pool = new Pool();
const openai = new OpenAI();

export async function reply(conversationId: string) {
  const messages = await prisma.message.findMany({ where: { conversationId }, orderBy: { createdAt: 'desc' }, take: 20 });
  return openai.chat.completions.create({ model: 'gpt-4.1', messages: messages.reverse() });
}

export async function replyFrom(conversationId: string) {
  const { rows } = await pool.query('SELECT role, content FROM chat_messages WHERE thread_id = $1 ORDER BY id DESC LIMIT 30', [conversationId]);
  return openai.chat.completions.create({ model: 'gpt-4.1', messages: rows });
}
