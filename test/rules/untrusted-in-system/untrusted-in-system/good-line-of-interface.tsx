// path: app/chat.tsx
'use client';
import { useState } from 'react';
import { useSearchParams } from 'next/navigation';

export function Chat() {
  const from = useSearchParams().get('from');
  const [lines, setLines] = useState([{ role: 'system', content: `Welcome, you come from ${from}.` }]);
  return <ul onClick={() => setLines([])}>{lines.map((line) => <li key={line.content}>{line.content}</li>)}</ul>;
}
