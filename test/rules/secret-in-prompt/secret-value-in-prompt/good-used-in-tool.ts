import { tool } from 'ai';
import { generateText } from 'ai';
import { openai } from '@ai-sdk/openai';
import { z } from 'zod';

const weather = tool({
  description: 'Weather of a city',
  inputSchema: z.object({ city: z.string() }),
  execute: async ({ city }) => {
    const response = await fetch(`https://api.weather.example/v1?q=${encodeURIComponent(city)}`, {
      headers: { 'x-api-key': process.env.WEATHER_API_KEY! },
    });
    return response.json();
  },
});

export const ask = (prompt: string) => generateText({ model: openai('gpt-4o'), prompt, tools: { weather } });
