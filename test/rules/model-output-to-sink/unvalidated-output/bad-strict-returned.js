import { GoogleGenAI } from '@google/genai';

const ai = new GoogleGenAI({});

export async function extract(text) {
  const response = await ai.models.generateContent({ model: 'gemini-3-flash', contents: `List the dates as JSON.\n${text}` });
  return JSON.parse(response.text.replace(/```json|```/g, ''));
  //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unvalidated-output
}

export async function firstDate(text) {
  const found = await extract(text);
  return found.dates[0];
}
