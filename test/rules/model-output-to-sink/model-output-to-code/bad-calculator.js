import { GoogleGenAI } from '@google/genai';

const ai = new GoogleGenAI({ apiKey: process.env.GEMINI_API_KEY });

export async function calculate(task) {
  const response = await ai.models.generateContent({ model: 'gemini-2.5-flash', contents: task });
  return eval(response.text);
//            ^^^^^^^^^^^^^ model-output-to-code
}
