// path: lib/assistant.ts
import { useConversation } from './store';
import { handleTool } from './tools';

async function nextTurn(items: unknown[], onEvent: (event: { type: string; item: any }) => Promise<void>) {
  const response = await fetch('/api/turn', { method: 'POST', body: JSON.stringify({ items }) });
  for await (const event of readEvents(response.body)) await onEvent(event);
}

export const processMessages = async () => {
  const { items, setItems } = useConversation.getState();
  await nextTurn(items, async ({ type, item }) => {
    if (type !== 'response.output_item.done') return;
    items.push(item);
    if (item.type === 'function_call') {
      const output = await handleTool(item.name, item.arguments);
      items.push({ type: 'function_call_output', call_id: item.call_id, output: JSON.stringify(output) });
      setItems([...items]);
      await processMessages();
      //    ^^^^^^^^^^^^^^^^^ unbounded-agent-loop
    }
  });
};

declare function readEvents(body: unknown): AsyncIterable<{ type: string; item: any }>;
