import { openai } from '@ai-sdk/openai';
import { generateText } from 'ai';

export async function welcome(name: string) {
  const { text } = await generateText({
    model: openai('gpt-4o-mini'),
    system: [
      `Company: ${process.env.COMPANY_NAME}. Site: ${process.env.NEXT_PUBLIC_APP_URL}.`,
      `Passwords need ${process.env.PASSWORD_MIN_LENGTH ?? 12} characters; tokens are valid for ${process.env.TOKEN_LIFETIME_DAYS} days.`,
      `Answer with at most ${process.env.MAX_TOKENS ?? 300} tokens. Beta features: ${process.env.FEATURE_FLAG}.`,
      `Public key for uploads: ${process.env.NEXT_PUBLIC_UPLOAD_PUBLIC_KEY}.`,
    ].join('\n'),
    prompt: `Welcome ${name}.`,
  });
  return text;
}
