'use client';

import { createOpenAI } from '@ai-sdk/openai';
import { generateText } from 'ai';
import { useState } from 'react';

export function Composer({ apiKey }: { apiKey: string }) {
  const [draft, setDraft] = useState('');
  async function improve() {
    const openai = createOpenAI({ apiKey });
//                 ^^^^^^^^^^^^^^^^^^^^^^^^ key-exposed-to-browser
    const { text } = await generateText({ model: openai('gpt-4o-mini'), prompt: `Improve this draft: ${draft}` });
    setDraft(text);
  }
  return <textarea value={draft} onChange={(event) => setDraft(event.target.value)} onBlur={improve} />;
}
