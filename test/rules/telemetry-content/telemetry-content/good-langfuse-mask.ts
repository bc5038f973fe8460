import { LangfuseSpanProcessor } from '@langfuse/otel';
import { CallbackHandler } from '@langfuse/langchain';

const maskContent = ({ data }: { data: string }) => data.replace(/"content":"[^"]*"/g, '"content":"[masked]"');
const options = { mask: maskContent };

export const processor = new LangfuseSpanProcessor({ mask: maskContent, baseUrl: process.env.LANGFUSE_BASE_URL });
export const handler = new CallbackHandler({ ...options, sessionId: 'none' });
