// path: app/api/mail/route.ts
import { audit } from '../../../lib/audit';

export async function POST(request: Request) {
  const { to, subject, messages } = await request.json();
  // A mail service takes messages, too; what it answers is no model's.
  const sent = await fetch('https://api.mailer.example/v3/send', { method: 'POST', body: JSON.stringify({ to, subject, messages }) });
  console.log('mailer:', await sent.text());
  const list = await fetch('https://api.mailer.example/v3/lists', { method: 'POST', body: JSON.stringify({ name: subject }) });
  console.log('list:', await list.json());
  audit.push({ role: 'tool', content: 'sent' });
  return new Response('');
}
