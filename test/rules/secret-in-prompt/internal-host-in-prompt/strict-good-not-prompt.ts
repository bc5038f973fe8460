import OpenAI from 'openai';

const openai = new OpenAI({ baseURL: process.env.GATEWAY });
const orders = 'https://orders.prod.acme.internal/v2';

export async function ask(input: string) {
  const order = await fetch(`${orders}/latest`).then((response) => response.json());
  return openai.responses.create({ model: 'gpt-4.1', instructions: 'You help our staff.', input: `${input}\n${order.status}` });
}
