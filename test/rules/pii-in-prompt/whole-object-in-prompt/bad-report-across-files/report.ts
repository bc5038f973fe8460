import OpenAI from 'openai';
import { overviewOf } from './patients.js';

const openai = new OpenAI();

const promptOf = (report) => `Write a summary for the doctor.
Name: ${report.name}
//      ^^^^^^^^^^^ whole-object-in-prompt
Born: ${report.born}
Allergies: ${report.allergies.join(', ')}
Visits: ${report.visits.map((visit) => `${visit.at}: ${visit.reason}`).join('\n')}
Diagnoses: ${report.diagnoses.join(', ')}`;

export async function write(id: string) {
  const report = await overviewOf(id);
  return openai.responses.create({ model: 'gpt-4.1', instructions: 'You write reports.', input: promptOf(report) });
}
