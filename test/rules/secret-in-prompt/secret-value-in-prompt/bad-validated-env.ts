import { GoogleGenAI } from '@google/genai';
import { z } from 'zod';

const Env = z.object({ GEMINI_API_KEY: z.string(), DATABASE_URL: z.string().url(), REGION: z.string().default('eu') });
const env = Env.parse(process.env);
const ai = new GoogleGenAI({ apiKey: env.GEMINI_API_KEY });

export async function describeSchema(question: string) {
  const response = await ai.models.generateContent({
    model: 'gemini-2.5-flash',
    contents: `Region ${env.REGION}. Connect to ${env.DATABASE_URL} and answer: ${question}`,
//                                                ^^^^^^^^^^^^^^^^ secret-value-in-prompt
  });
  return response.text;
}
