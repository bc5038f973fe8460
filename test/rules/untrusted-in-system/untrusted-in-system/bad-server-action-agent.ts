'use server';

import { Agent, run } from '@openai/agents';

export async function askTutor(subject: string, question: string) {
  const tutor = new Agent({
    name: 'Tutor',
    instructions: `You are a patient tutor for ${subject}. Ask back before you explain.`,
//                                               ^^^^^^^ untrusted-in-system
  });
  const result = await run(tutor, question);
  return result.finalOutput;
}
