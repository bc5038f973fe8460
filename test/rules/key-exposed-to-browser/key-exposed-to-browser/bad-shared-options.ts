import OpenAI, { type ClientOptions } from 'openai';

const options: ClientOptions = { dangerouslyAllowBrowser: true };
//                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ key-exposed-to-browser

export const openai = new OpenAI(options);
