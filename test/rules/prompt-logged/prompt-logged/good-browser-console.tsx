// path: components/composer.tsx
'use client';

import { useCompletion } from '@ai-sdk/react';

export function Composer() {
  const { completion, complete } = useCompletion({ api: '/api/completion' });
  console.log('completion', completion.length);
  return <button onClick={() => complete('Hello')}>{completion}</button>;
}
