// path: app/api/templates/route.ts
import { NextResponse } from 'next/server';
import { prisma } from '@/lib/prisma';

export async function PUT(request: Request) {
  const { systemPrompt, name } = await request.json();
  const messages = [{ role: 'system', content: `Instructions of ${name}: ${systemPrompt}` }];
  const saved = await prisma.template.update({ where: { name }, data: { body: JSON.stringify(messages) } });
  return NextResponse.json({ id: saved.id });
}
