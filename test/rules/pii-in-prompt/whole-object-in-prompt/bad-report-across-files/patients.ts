import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

export async function overviewOf(id: string) {
  const found = await prisma.patient.findUnique({ where: { id }, include: { allergies: true, visits: true } });
  if (!found) throw new Error('not found');
  return {
    name: found.name,
    born: found.birthDate,
    allergies: found.allergies.map((entry) => entry.name),
    visits: found.visits.map((visit) => ({ at: visit.date, reason: visit.reason })),
    diagnoses: found.diagnoses ?? [],
    insurance: found.insuranceNumber,
  };
}
