'use client';

import { useChat } from '@ai-sdk/react';
import { DefaultChatTransport, type UIMessage } from 'ai';
import { useState } from 'react';

const textOf = (message: UIMessage | undefined): string =>
  message?.parts.map((part) => (part.type === 'text' ? part.text : '')).join('') ?? '';

export function Chat({ about }: { about: string }) {
  const [input, setInput] = useState('');
  const { messages, sendMessage, status, error } = useChat({
    transport: new DefaultChatTransport({
      api: '/api/chat',
      // The server keeps the conversation; only the new question is sent.
      prepareSendMessagesRequest: ({ messages: all }) => ({ body: { about, text: textOf(all.at(-1)) } }),
    }),
  });

  return (
    <section aria-label="Chat">
      <ol>
        {messages.map((message) => (
          <li key={message.id} data-role={message.role}>
            {message.parts.map((part, index) => (part.type === 'text' ? <p key={index}>{part.text}</p> : null))}
          </li>
        ))}
      </ol>
      {error && <p role="alert">That did not work. Please try again.</p>}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (input.trim() === '') return;
          sendMessage({ text: input });
          setInput('');
        }}
      >
        <label>
          Your question
          <input value={input} maxLength={2000} onChange={(event) => setInput(event.target.value)} />
        </label>
        <button type="submit" disabled={status !== 'ready'}>
          Send
        </button>
      </form>
    </section>
  );
}
