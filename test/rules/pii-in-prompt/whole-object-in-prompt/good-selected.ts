import { PrismaClient } from '@prisma/client';
import OpenAI from 'openai';
import { Pool } from 'pg';

const prisma = new PrismaClient();
const pool = new Pool();
const openai = new OpenAI();

export async function greet(id: string) {
  const user = await prisma.user.findUnique({ where: { id }, select: { plan: true, language: true } });
  return openai.responses.create({ model: 'gpt-4.1', instructions: `The user: ${JSON.stringify(user)}`, input: 'Greet the user.' });
}

export async function churn(month: string) {
  const { rows } = await pool.query('SELECT plan, reason FROM customers WHERE left_in = $1', [month]);
  return openai.responses.create({ model: 'gpt-4.1', instructions: 'Find the reasons.', input: JSON.stringify(rows) });
}
