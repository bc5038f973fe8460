// Reads a stream to its end; the chunks end, and nobody is asked again.
export async function* read(messages: unknown[]) {
  const response = await fetch('/api/chat', { method: 'POST', body: JSON.stringify({ messages }) });
  const reader = response.body!.getReader();
  while (true) {
    const { done, value } = await reader.read();
    if (done) return;
    yield { role: 'tool', content: new TextDecoder().decode(value) };
  }
}
