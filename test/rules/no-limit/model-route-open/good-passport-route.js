import express from 'express';
import passport from 'passport';
import OpenAI from 'openai';

const openai = new OpenAI();
const app = express();
app.use(passport.initialize());

app.post('/ask', passport.authenticate('jwt', { session: false }), async (req, res) => {
  const answer = await openai.responses.create({ model: 'gpt-4.1-mini', input: req.body.question });
  res.json({ text: answer.output_text });
});

app.listen(3000);
