import express from 'express';
import session from 'express-session';
import OpenAI from 'openai';
import passport from 'passport';

const openai = new OpenAI();
const app = express();

app.use(session({ secret: process.env.SESSION_SECRET ?? '', resave: false, saveUninitialized: false }));
app.use(passport.initialize());
app.use(passport.session());
app.post('/ask', async (req, res) => {
//  ^^^^ model-route-open
  const answer = await openai.responses.create({ model: 'gpt-4.1-mini', input: req.body.question });
  res.json({ text: answer.output_text });
});

app.listen(3000);
