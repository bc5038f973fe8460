import { program } from './program.js';

// A command that a person types has a description and a function, and nothing that tells a model what to send.
program.add({
  name: 'fetch',
  description: 'Fetches a page and prints it',
  options: { url: { type: 'string' } },
  run: async ({ url }: { url: string }) => console.log((await (await fetch(url)).text()).length),
});
