// path: pages/generate.tsx
import { useState } from 'react';

export default function Page() {
  const [text, setText] = useState('');
  const generate = async () => {
    const response = await fetch('/api/generate', { method: 'POST', body: JSON.stringify({ prompt: 'A haiku about moss.' }) });
    const json = await response.json();
    console.log(json);
    setText(json.text);
  };
  return <button onClick={generate}>{text || 'Generate'}</button>;
}
