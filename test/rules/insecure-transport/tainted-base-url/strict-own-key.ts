// path: pages/api/chat.ts
import type { NextApiRequest, NextApiResponse } from 'next';
import OpenAI from 'openai';

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const { apiKey, baseURL, messages } = req.body;
  const client = new OpenAI({ apiKey, baseURL });
  //                                  ^^^^^^^ tainted-base-url
  res.json(await client.chat.completions.create({ model: 'gpt-5-mini', messages }));
}
