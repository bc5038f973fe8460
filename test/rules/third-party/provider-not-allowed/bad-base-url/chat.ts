import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://api.deepseek.com/v1', apiKey: process.env.DEEPSEEK_API_KEY });
//             ^^^^^^^^^^ provider-not-allowed
export const ask = (content: string) => client.chat.completions.create({ model: 'deepseek-chat', messages: [{ role: 'user', content }] });
