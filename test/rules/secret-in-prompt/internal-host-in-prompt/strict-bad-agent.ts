import { openai } from '@ai-sdk/openai';
import { generateText, tool } from 'ai';
import { z } from 'zod';
import { search } from './search.js';

const instructions = `You help our staff.
Orders live at https://orders.prod.acme.internal/v2 and tickets at 10.20.0.14:8080.`;
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ internal-host-in-prompt
//                                                                 ^^^^^^^^^^^^^^^ internal-host-in-prompt

export const ask = (prompt: string) =>
  generateText({
    model: openai('gpt-4.1'),
    system: instructions,
    prompt,
    tools: {
      search: tool({
        description: 'Searches the archive in /srv/archive/contracts on the file server',
        //                                    ^^^^^^^^^^^^^^^^^^^^^^ internal-host-in-prompt
        inputSchema: z.object({ words: z.string() }),
        execute: ({ words }) => search(words),
      }),
    },
  });
