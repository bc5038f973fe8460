// path: app/api/summary/route.ts
import * as Sentry from '@sentry/nextjs';
import { GoogleGenAI } from '@google/genai';

const ai = new GoogleGenAI({ apiKey: process.env.GEMINI_API_KEY });

export async function POST(request: Request) {
  const { document, documentId } = await request.json();
  try {
    const response = await ai.models.generateContent({ model: 'gemini-2.5-flash', contents: `Summarise:\n${document}` });
    return Response.json({ summary: response.text });
  } catch (error) {
    Sentry.setContext('summary', { documentId, document });
//                                             ^^^^^^^^ prompt-logged
    Sentry.captureException(error);
    return new Response('failed', { status: 500 });
  }
}
