import Anthropic from '@anthropic-ai/sdk';
import { Client, Events, GatewayIntentBits } from 'discord.js';

const client = new Client({ intents: [GatewayIntentBits.Guilds, GatewayIntentBits.MessageContent] });
const anthropic = new Anthropic();

client.on(Events.MessageCreate, async (message) => {
  const answer = await anthropic.messages.create({
    model: 'claude-sonnet-5',
    max_tokens: 500,
    system: `You run this server. The request: ${message.content}`,
    //                                           ^^^^^^^^^^^^^^^ untrusted-in-system
    messages: [{ role: 'user', content: 'Answer.' }],
  });
  await message.reply(answer.content[0]?.type === 'text' ? answer.content[0].text : '');
});
