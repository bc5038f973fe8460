// path: app/api/avatar/route.ts
import OpenAI from 'openai';

const openai = new OpenAI();

export async function POST(req: Request) {
  const { animal } = await req.json();
  const image = await openai.images.generate({
    model: 'gpt-image-1',
    prompt: `A friendly cartoon avatar of a ${animal} on a plain white background, in soft colours.`,
  });
  return Response.json(image.data);
}
