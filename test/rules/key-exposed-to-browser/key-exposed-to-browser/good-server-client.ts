// path: app/api/chat/route.ts
import OpenAI from 'openai';

const openai = new OpenAI({ apiKey: process.env.OPENAI_API_KEY, dangerouslyAllowBrowser: false });
const baseURL = process.env.NEXT_PUBLIC_OPENAI_PROXY_URL;

export async function GET() {
  const { data } = await openai.models.list();
  return Response.json({ baseURL, models: data.map(({ id }) => id) });
}
