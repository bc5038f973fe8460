// path: app/page-actions.ts
export async function send(instructions: string, messages: unknown[]) {
  const response = await fetch('/api/chat', { method: 'POST', body: JSON.stringify({ system: instructions, messages }) });
  const hook = await fetch('https://hooks.example.com/v1/messages', { method: 'POST', body: JSON.stringify({ system: instructions }) });
  return [await response.json(), hook.status];
}
