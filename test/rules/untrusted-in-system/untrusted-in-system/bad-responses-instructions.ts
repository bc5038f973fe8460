// path: app/api/answer/route.ts
import { NextResponse, type NextRequest } from 'next/server';
import OpenAI from 'openai';

const client = new OpenAI({ apiKey: process.env.OPENAI_API_KEY });
const DEFAULT_INSTRUCTIONS = 'You answer questions about the handbook of Contoso. Cite the section.';

export async function POST(request: NextRequest) {
  const body = await request.json();
  const response = await client.responses.create({
    model: 'gpt-5-mini',
    instructions: body.instructions ?? DEFAULT_INSTRUCTIONS,
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ untrusted-in-system
    input: String(body.question),
    store: false,
  });
  return NextResponse.json({ text: response.output_text });
}
