// path: app/routes/assistant.tsx
import type { ActionFunctionArgs } from '@remix-run/node';
import OpenAI from 'openai';
import { requireUserId } from '~/session.server';

const openai = new OpenAI();

export async function action({ request }: ActionFunctionArgs) {
  await requireUserId(request);
  const form = await request.formData();
  const answer = await openai.responses.create({ model: 'gpt-4.1-mini', input: String(form.get('question')) });
  return { text: answer.output_text };
}
