import { tool } from '@openai/agents';
import { z } from 'zod';
import { fetchForecast } from './forecast';

export const forecast = tool({
  name: 'forecast',
  description: 'Forecast of a town',
  parameters: z.object({ town: z.string(), days: z.number() }),
  execute: async ({ town, days }) => {
    console.time('forecast');
    const result = await fetchForecast(town, days);
    console.info('forecast done', { days, entries: result.length, hasTown: Boolean(town) });
    return result;
  },
});
