// path: src/llm.ts
import axios, { isAxiosError } from 'axios';

export async function complete(prompt: string): Promise<string> {
  try {
    const { data } = await axios.post('https://api.openai.com/v1/chat/completions', {
      model: 'gpt-4o-mini',
      messages: [{ role: 'user', content: prompt }],
    });
    return data.choices[0].message.content;
  } catch (error) {
    if (!isAxiosError(error)) throw error;
    const status = error.response?.status ?? 0;
    console.warn('model answered', status, error.code);
    throw new Error(`The model failed with ${status}: ${JSON.stringify(error.response?.headers['x-request-id'])}`);
  }
}
