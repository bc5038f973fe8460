import { GoogleGenAI } from '@google/genai';

const ai = new GoogleGenAI({});

export async function act(contents, config) {
  const response = await ai.models.generateContent({ model: 'gemini-3-flash', contents, config });
  for (const call of response.functionCalls ?? []) {
    const fn = window[call.name];
    //         ^^^^^^^^^^^^^^^^^ tool-dispatch-by-name
    if (typeof fn === 'function') fn(call.args);
  }
}
