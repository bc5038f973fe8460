import { createEnv } from '@t3-oss/env-nextjs';
import { z } from 'zod';

export const env = createEnv({
  server: { INTERNAL_API_SECRET: z.string(), NODE_ENV: z.enum(['development', 'production']) },
  client: { NEXT_PUBLIC_APP_URL: z.string().url() },
  experimental__runtimeEnv: { NEXT_PUBLIC_APP_URL: process.env.NEXT_PUBLIC_APP_URL },
});
