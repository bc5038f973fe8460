import type { NextConfig } from 'next';

const config: NextConfig = {
  poweredByHeader: false,
  serverExternalPackages: ['pg', 'pino'],
  outputFileTracingIncludes: { '/api/**': ['./prompts/**'] },
};

export default config;
