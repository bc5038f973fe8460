// path: app/api/contact/route.ts
import { sendMail } from '@/lib/mail';

export async function POST(req: Request) {
  const { message, subject } = await req.json();
  console.log('contact form', { message, subject });
  await sendMail({ subject, text: message });
  return new Response(null, { status: 204 });
}
