import { initLogger, wrapAISDK } from 'braintrust';
import * as ai from 'ai';

initLogger({ projectName: 'support', apiKey: process.env.BRAINTRUST_API_KEY });

export const { generateText, streamText } = wrapAISDK(ai);
//                                          ^^^^^^^^^ telemetry-content
