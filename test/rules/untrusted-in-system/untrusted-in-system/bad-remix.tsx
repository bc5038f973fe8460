// path: app/routes/translate.tsx
import { type ActionFunctionArgs, json } from '@remix-run/node';
import { GoogleGenAI } from '@google/genai';

const ai = new GoogleGenAI({ apiKey: process.env.GEMINI_API_KEY });

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const response = await ai.models.generateContent({
    model: 'gemini-2.5-flash',
    contents: String(form.get('text')),
    config: { systemInstruction: `Translate into ${form.get('language')}.` },
//                                                 ^^^^^^^^^^^^^^^^^^^^ untrusted-in-system
  });
  return json({ text: response.text });
}
