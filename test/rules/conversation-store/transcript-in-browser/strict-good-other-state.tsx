import { useEffect, useState } from 'react';

export function Cart() {
  const [items, setItems] = useState<{ name: string; text: string }[]>([]);
  useEffect(() => {
    localStorage.setItem('messages', JSON.stringify(items));
  }, [items]);
  return <button onClick={() => setItems([...items, { name: 'tea', text: 'Green tea' }])}>{items.length}</button>;
}
