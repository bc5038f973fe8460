'use client';

import { RealtimeAgent, RealtimeSession } from '@openai/agents/realtime';

const agent = new RealtimeAgent({ name: 'Guide', instructions: 'You guide visitors through the museum.' });

export function Talk() {
  async function start() {
    const { value } = await fetch('/api/realtime-token', { method: 'POST' }).then((response) => response.json());
    const session = new RealtimeSession(agent, { model: 'gpt-realtime' });
    await session.connect({ apiKey: value });
  }
  return <button onClick={start}>Talk to the guide</button>;
}
