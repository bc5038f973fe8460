import { prisma } from './db';

export async function loadAgent(id: string) {
  const agent = await prisma.agent.findUniqueOrThrow({ where: { id } });
  return { name: agent.name, systemPrompt: agent.systemPrompt };
}
