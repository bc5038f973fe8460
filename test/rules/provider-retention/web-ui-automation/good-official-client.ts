import { ChatGPTAPI } from 'chatgpt';

// The same package over the official API.
const api = new ChatGPTAPI({ apiKey: process.env.OPENAI_API_KEY ?? '' });
export const ask = (question: string) => api.sendMessage(question);
