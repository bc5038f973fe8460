'use client';
import { useChat } from '@ai-sdk/react';
import { useEffect, useState } from 'react';

export function Chat() {
  const { id, messages } = useChat();
  const [isWide, setWide] = useState(false);
  useEffect(() => {
    localStorage.setItem('chat-id', id);
    localStorage.setItem('wide', String(isWide));
    sessionStorage.setItem('count', String(messages.length));
  }, [id, isWide, messages]);
  return <button onClick={() => setWide(!isWide)}>{messages.length}</button>;
}
