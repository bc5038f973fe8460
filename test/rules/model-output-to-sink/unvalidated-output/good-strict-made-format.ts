import OpenAI from 'openai';
import { zodTextFormat } from 'openai/helpers/zod';
import { parse } from 'partial-json';
import { schema } from './tags.schema.js';

const openai = new OpenAI();

export async function* tagsOf(input: string) {
  const stream = openai.responses.stream({ model: 'gpt-5-mini', input, text: { format: zodTextFormat(schema, 'tags') } });
  let text = '';
  for await (const event of stream) {
    if (event.type !== 'response.output_text.delta') continue;
    text += event.delta;
    yield parse(text).tags;
  }
}
