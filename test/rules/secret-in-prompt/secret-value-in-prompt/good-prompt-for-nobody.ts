import { createHash } from 'node:crypto';

/** Asks on the terminal, not a model. */
export function loginPrompt(user: string): string {
  const prompt = `Password of ${user} [default: ${process.env.DEV_PASSWORD ? 'from environment' : 'none'}]`;
  const systemMessage = `token ${process.env.CI_TOKEN}`;
  return prompt + createHash('sha256').update(systemMessage).digest('hex').slice(0, 6);
}
