import OpenAI from 'openai';

const openai = new OpenAI();

export const ask = (input: string) =>
  openai.responses.create({
    model: 'gpt-4.1',
    instructions:
      'Our site is https://www.acme.com, our version is 10.2.0. Write settings to config.local and set Array.prototype.internal to nothing. Ask for /path/to/file.',
    input,
  });
