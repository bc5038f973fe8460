// path: src/llm.ts
import axios from 'axios';

export const complete = async (prompt: string): Promise<string> => {
  const { data } = await axios.post('https://openrouter.ai/api/v1/chat/completions', {
    model: 'mistralai/mistral-small',
    messages: [{ role: 'user', content: prompt }],
  });
  return data.choices[0].message.content;
};
