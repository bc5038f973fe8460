'use client';

import { useChat } from '@ai-sdk/react';
import { DefaultChatTransport } from 'ai';

export function Chat({ apiKeyLabel }: { apiKeyLabel: string }) {
  const { messages, sendMessage } = useChat({ transport: new DefaultChatTransport({ api: '/api/chat' }) });
  return (
    <form onSubmit={() => sendMessage({ text: apiKeyLabel })}>
      {messages.map((message) => (
        <p key={message.id}>{message.role}</p>
      ))}
    </form>
  );
}
