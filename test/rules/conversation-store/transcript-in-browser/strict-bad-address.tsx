'use client';
import { useChat } from '@ai-sdk/react';
import { useRouter } from 'next/navigation';
import posthog from 'posthog-js';

export function Share() {
  const router = useRouter();
  const { messages } = useChat();
  const last = messages.at(-1);
  const share = () => {
    posthog.capture('shared', { text: last.parts });
    //                        ^^^^^^^^^^^^^^^^^^^^ transcript-in-browser
    router.push(`/share?text=${encodeURIComponent(JSON.stringify(messages))}`);
    //          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ transcript-in-browser
  };
  return <button onClick={share}>Share</button>;
}
