import { useEffect, useState } from 'react';
import { set } from 'idb-keyval';

interface Turn {
  sender: string;
  text: string;
}

export function Assistant() {
  const [turns, setTurns] = useState<Turn[]>([]);
  const [draft, setDraft] = useState('');

  async function send() {
    const mine = { sender: 'user', text: draft };
    setTurns((before) => [...before, mine]);
    const response = await fetch('/api/ask', { method: 'POST', body: JSON.stringify({ turns, draft }) });
    const { answer } = await response.json();
    setTurns((before) => [...before, { sender: 'bot', text: answer }]);
    setDraft('');
  }

  useEffect(() => {
    void set('turns', turns);
    //                ^^^^^ transcript-in-browser
  }, [turns]);

  return <input value={draft} onChange={(event) => setDraft(event.target.value)} onBlur={send} />;
}
