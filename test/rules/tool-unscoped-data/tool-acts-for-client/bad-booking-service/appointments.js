import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

export const book = (patientId, slot) => prisma.appointment.create({ data: { patientId, slot, status: 'pending' } });
