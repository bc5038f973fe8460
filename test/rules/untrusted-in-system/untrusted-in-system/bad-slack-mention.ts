import { App } from '@slack/bolt';
import OpenAI from 'openai';

const app = new App({ token: process.env.SLACK_BOT_TOKEN, signingSecret: process.env.SLACK_SIGNING_SECRET });
const openai = new OpenAI();

app.event('app_mention', async ({ event, say }) => {
  const answer = await openai.chat.completions.create({
    model: 'gpt-5-mini',
    messages: [{ role: 'system', content: `Help the team with: ${event.text}` }],
    //                                                           ^^^^^^^^^^ untrusted-in-system
  });
  await say(answer.choices[0]?.message.content ?? '');
});
