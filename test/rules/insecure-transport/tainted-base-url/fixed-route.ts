import OpenAI from 'openai';

/** Hosts that may be asked; the list is yours to fill. */
const allowedHosts = new Set(['api.openai.com']);

/** The address, if it is https and its host is one of the list. */
function allowedUrl(address: string | URL): string {
  const url = new URL(address);
  if (url.protocol !== 'https:' || !allowedHosts.has(url.hostname)) throw new Error('This host is not on the list.');
  return url.href;
}

export async function POST(request: Request) {
  const { messages, endpoint, model } = await request.json();
  const client = new OpenAI({
    apiKey: process.env.OPENAI_API_KEY,
    baseURL: allowedUrl(endpoint || 'https://api.openai.com/v1'),
  });
  const completion = await client.chat.completions.create({ model, messages });
  return Response.json(completion.choices[0].message);
}
