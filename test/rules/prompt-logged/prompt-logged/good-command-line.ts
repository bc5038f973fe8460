#!/usr/bin/env node
import OpenAI from 'openai';

const question = process.argv.slice(2).join(' ');
const openai = new OpenAI();
const response = await openai.responses.create({ model: 'gpt-5-mini', input: question });
console.log(response.output_text);
