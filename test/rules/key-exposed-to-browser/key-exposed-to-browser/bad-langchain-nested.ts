import { ChatOpenAI } from '@langchain/openai';

export function makeModel(apiKey: string) {
  return new ChatOpenAI({
    model: 'gpt-4o-mini',
    apiKey,
    configuration: {
      baseURL: 'https://openrouter.ai/api/v1',
      dangerouslyAllowBrowser: true
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ key-exposed-to-browser
    },
  });
}
