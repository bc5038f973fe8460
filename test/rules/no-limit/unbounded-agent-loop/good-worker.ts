// Serves a queue for ever; each job asks the model once.
import OpenAI from 'openai';
import { nextJob, save } from './queue';

const openai = new OpenAI();

export async function serve() {
  while (true) {
    const job = await nextJob();
    const reply = await openai.responses.create({ model: 'gpt-5-mini', input: job.text, store: false });
    await save(job.id, reply.output_text);
  }
}
