import { enableFirebaseTelemetry } from '@genkit-ai/firebase';
import tracer from 'dd-trace';

enableFirebaseTelemetry({ disableLoggingInputAndOutput: true });
tracer.init({ service: 'chat', llmobs: { mlApp: 'chat' } });
tracer.llmobs.registerProcessor((span) => {
  span.input = [];
  span.output = [];
  return span;
});
