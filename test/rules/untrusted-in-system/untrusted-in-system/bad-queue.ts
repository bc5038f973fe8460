// path: src/worker.ts
import type { SQSEvent } from 'aws-lambda';
import OpenAI from 'openai';

const client = new OpenAI();

export async function handler(event: SQSEvent) {
  for (const record of event.Records) {
    const job = JSON.parse(record.body);
    await client.responses.create({
      model: 'gpt-5',
      instructions: `You write replies for ${job.tone}.`,
//                                           ^^^^^^^^ untrusted-in-system
      input: job.question,
      store: false,
    });
  }
}
