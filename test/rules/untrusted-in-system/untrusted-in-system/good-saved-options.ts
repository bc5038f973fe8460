// path: app/api/reply/route.ts
import { prisma } from './prisma.js';
import { saveTemplate } from './templates.js';

// Texts that are kept for later are shown to a person first.
export async function PUT(req: Request) {
  const { persona } = await req.json();
  await saveTemplate({ systemPrompt: `You are a support assistant. Speak like ${persona}.` });
  return Response.json(await prisma.template.count());
}
