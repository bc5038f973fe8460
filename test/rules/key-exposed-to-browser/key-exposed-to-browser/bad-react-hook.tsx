// path: src/hooks/useAssistant.tsx
import OpenAI from 'openai';
import { useState } from 'react';

const openai = new OpenAI({
  apiKey: import.meta.env.VITE_OPENAI_API_KEY,
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ key-exposed-to-browser
  dangerouslyAllowBrowser: true,
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ key-exposed-to-browser
});

export function useAssistant() {
  const [answer, setAnswer] = useState('');
  const ask = async (question: string) => {
    const response = await openai.responses.create({ model: 'gpt-5-mini', input: question });
    setAnswer(response.output_text);
  };
  return { answer, ask };
}
