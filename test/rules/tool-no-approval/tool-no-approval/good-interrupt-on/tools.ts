// path: src/tools.ts
import { tool } from '@langchain/core/tools';
import twilio from 'twilio';
import { z } from 'zod';

const client = twilio(process.env.TWILIO_SID, process.env.TWILIO_TOKEN);

export const sendText = tool(
  async ({ to, body }) => (await client.messages.create({ to, from: '+4930000000', body })).sid,
  { name: 'send_text', description: 'Send a text message', schema: z.object({ to: z.string(), body: z.string() }) },
);
