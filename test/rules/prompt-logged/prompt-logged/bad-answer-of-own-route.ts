// path: app/api/text/route.ts
import { sendText } from '../../../lib/sms';

export async function POST(request: Request) {
  const form = await request.formData();
  const response = await fetch(`${process.env.SERVER_URL}/api/companion`, {
    method: 'POST',
    body: JSON.stringify({ prompt: form.get('Body'), isText: true }),
  });
  if (!response.ok) {
    console.error('companion failed', response.status, await response.text());
    return new Response('', { status: 502 });
  }
  const reply = await response.text();
  console.log('reply:', reply);
  //                    ^^^^^ prompt-logged
  await sendText(String(form.get('From')), reply);
  return new Response('');
}
