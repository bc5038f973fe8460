import express from 'express';
import { render } from './render.js';

export const router = express.Router();

router.post('/invite', (req, res) => {
  const { name, team } = req.body;
  // Said to people, not to a model.
  const systemMessage = `You are now a member of ${team}.`;
  const instructions = `You are logged in as ${name}. Ask your agent for help.`;
  const notice = `You are the ${name} account's owner.`;
  const role = `${name} is an assistant editor.`;
  res.send(render([systemMessage, instructions, notice, role]));
});
