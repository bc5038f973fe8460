import OpenAI from 'openai';

const openai = new OpenAI();

export const ask = (input: string) =>
  openai.responses.create({
    model: 'gpt-4.1',
    instructions: `You write connection strings such as postgres://user@localhost/db, redis://your-host:6379 or mongodb://db.example.com/app.
Work in /home/user/project or in C:\\Users\\username\\project.`,
    input,
  });
