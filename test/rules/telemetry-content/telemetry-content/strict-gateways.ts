import OpenAI from 'openai';

export const viaHelicone = new OpenAI({ baseURL: 'https://oai.helicone.ai/v1', apiKey: process.env.OPENAI_API_KEY });
//                         ^^^^^^^^^^ telemetry-content
export const viaCloudflare = new OpenAI({ baseURL: `https://gateway.ai.cloudflare.com/v1/${process.env.CF_ACCOUNT}/main/openai` });
//                           ^^^^^^^^^^ telemetry-content
export const quiet = new OpenAI({
  baseURL: `https://gateway.ai.cloudflare.com/v1/${process.env.CF_ACCOUNT}/main/openai`,
  defaultHeaders: { 'cf-aig-collect-log-payload': 'false' },
});
