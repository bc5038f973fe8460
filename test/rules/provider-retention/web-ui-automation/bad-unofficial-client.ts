import { ChatGPTUnofficialProxyAPI } from 'chatgpt';
//       ^^^^^^^^^^^^^^^^^^^^^^^^^ web-ui-automation

const api = new ChatGPTUnofficialProxyAPI({ accessToken: process.env.CHATGPT_TOKEN ?? '' });
export const ask = (question: string) => api.sendMessage(question);
