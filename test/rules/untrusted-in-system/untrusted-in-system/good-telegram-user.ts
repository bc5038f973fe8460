import OpenAI from 'openai';
import { Telegraf } from 'telegraf';
import { message } from 'telegraf/filters';

const bot = new Telegraf(process.env.BOT_TOKEN ?? '');
const openai = new OpenAI();

// The platform says who writes; what is written stays in the user's turn.
bot.on(message('text'), async (ctx) => {
  const answer = await openai.chat.completions.create({
    model: 'gpt-5-mini',
    messages: [
      { role: 'system', content: `You talk to member ${ctx.from.id}.` },
      { role: 'user', content: ctx.message.text },
    ],
  });
  await ctx.reply(answer.choices[0]?.message.content ?? '');
});
