import { NodeSDK } from '@opentelemetry/sdk-node';
import { LangfuseSpanProcessor } from '@langfuse/otel';

export const sdk = new NodeSDK({
  spanProcessors: [new LangfuseSpanProcessor({ baseUrl: process.env.LANGFUSE_BASE_URL })],
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^ telemetry-content
});
sdk.start();
