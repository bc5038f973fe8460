// path: lib/gemini.ts
import { GoogleGenAI } from '@google/genai';

export const ai = new GoogleGenAI({ apiKey: process.env.NEXT_PUBLIC_GEMINI_API_KEY });
//                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ key-exposed-to-browser
export const hasKey = Boolean(process.env.NEXT_PUBLIC_GEMINI_API_KEY);
