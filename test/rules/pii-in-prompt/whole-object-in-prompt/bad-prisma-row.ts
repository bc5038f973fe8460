import { PrismaClient } from '@prisma/client';
import OpenAI from 'openai';

const prisma = new PrismaClient();
const openai = new OpenAI();

export async function summarise(patientId: string) {
  const patient = await prisma.patient.findUnique({ where: { id: patientId }, include: { visits: true } });
  const answer = await openai.chat.completions.create({
    model: 'gpt-4.1',
    messages: [
      { role: 'system', content: 'You summarise the state of a patient for the doctor on duty.' },
      { role: 'user', content: 'The patient:\n' + JSON.stringify(patient, null, 2) },
      //                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ whole-object-in-prompt
    ],
  });
  return answer.choices[0].message.content;
}
