import { tool } from 'ai';
import { z } from 'zod';

const BASE = 'https://api.example.com';

export const weather = tool({
  description: 'Weather of a city',
  inputSchema: z.object({ city: z.string() }),
  execute: async ({ city }) => {
    const response = await fetch(`${BASE}/v1/weather?city=${encodeURIComponent(city)}`);
    const places = await fetch('https://geo.example.com/search?q=' + city);
    return { weather: await response.json(), places: await places.json() };
  },
});
