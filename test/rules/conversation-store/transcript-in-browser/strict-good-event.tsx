'use client';
import { useChat } from '@ai-sdk/react';
import { useRouter } from 'next/navigation';
import posthog from 'posthog-js';

export function Share() {
  const router = useRouter();
  const { id, messages } = useChat();
  const share = () => {
    posthog.capture('shared', { count: messages.length, id, turns: messages.map((message) => message.id) });
    router.push(`/share/${id}`);
  };
  return <button onClick={share}>Share</button>;
}
