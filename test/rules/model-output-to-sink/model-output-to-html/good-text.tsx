'use client';

import { useChat } from '@ai-sdk/react';

export function Chat() {
  const { messages } = useChat();
  return (
    <ul>
      {messages.map((message) => (
        <li key={message.id}>{message.parts.map((part) => (part.type === 'text' ? part.text : null))}</li>
      ))}
    </ul>
  );
}
