// path: server/haiku.ts
import OpenAI from 'openai';

const openai = new OpenAI({ apiKey: process.env.OPENAI_API_KEY });

export async function summarise(report: string) {
  const response = await openai.responses.create({
    model: 'gpt-5-nano',
    instructions: 'Summarise the report in five sentences.',
    input: report,
    store: true,
//  ^^^^^^^^^^^ provider-retention
  });
  return response.output_text;
}
