// path: app/api/session/route.ts
import { NextResponse } from 'next/server';

export async function GET() {
//                    ^^^ model-route-open
  const response = await fetch('https://api.openai.com/v1/realtime/sessions', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ model: 'gpt-realtime' }),
  });
  return NextResponse.json(await response.json());
}
