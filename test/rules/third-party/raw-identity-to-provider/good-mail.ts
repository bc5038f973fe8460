import OpenAI from 'openai';
import { Resend } from 'resend';

const resend = new Resend(process.env.RESEND_KEY);
const client = new OpenAI();
export async function send(user: { email: string }, topic: string) {
  const draft = await client.responses.create({ model: 'gpt-5-mini', input: topic, store: false });
  await resend.emails.send({ from: 'desk@northwind-desk.com', to: user.email, subject: topic, text: draft.output_text });
}
