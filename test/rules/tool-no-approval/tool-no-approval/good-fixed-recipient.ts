// It tells us, and nobody else, that a visitor wants to be called.
import { tool } from 'ai';
import { Resend } from 'resend';
import { z } from 'zod';

const resend = new Resend(process.env.RESEND_API_KEY);

export const requestCall = tool({
  description: 'Pass on that the visitor wants to be called',
  inputSchema: z.object({ topic: z.string().max(200) }),
  execute: async ({ topic }) => {
    await resend.emails.send({ from: 'site@northwind-desk.com', to: 'desk@northwind-desk.com', subject: 'Call', text: topic });
    return 'Somebody will call.';
  },
});
