'use client';
import { useChat } from '@ai-sdk/react';
import { useEffect } from 'react';

export function Chat() {
  const { messages, sendMessage } = useChat();
  useEffect(() => {
    localStorage.setItem('chat', JSON.stringify(messages));
    //                           ^^^^^^^^^^^^^^^^^^^^^^^^ transcript-in-browser
  }, [messages]);
  return <button onClick={() => sendMessage({ text: 'Hello' })}>{messages.length}</button>;
}
