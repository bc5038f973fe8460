'use client';

import { useCompletion } from '@ai-sdk/react';

export function Writer() {
  const { completion, complete } = useCompletion({ api: '/api/write' });
  return (
    <section>
      <button type="button" onClick={() => complete('A poem')}>Write</button>
      <article>{completion}</article>
    </section>
  );
}
