// path: test/openai.test.ts
import OpenAI from 'openai';

// jsdom looks like a browser to the SDK.
export const openai = new OpenAI({ apiKey: 'test', dangerouslyAllowBrowser: true, baseURL: 'http://127.0.0.1:4010' });
