import OpenAI from 'openai';
import WebSocket from 'ws';

const feed = new WebSocket('wss://prices.acme.example');
const openai = new OpenAI();

// A socket that this program opens brings what our own service sends.
feed.on('message', async (data) => {
  const { market } = JSON.parse(String(data));
  await openai.responses.create({ model: 'gpt-5-mini', instructions: `Watch ${market}.`, input: 'Summarise.' });
});
