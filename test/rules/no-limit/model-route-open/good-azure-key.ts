import { app, type HttpRequest, type HttpResponseInit } from '@azure/functions';
import { AzureOpenAI } from 'openai';

const openai = new AzureOpenAI({ apiVersion: '2024-10-21' });

async function ask(request: HttpRequest): Promise<HttpResponseInit> {
  const answer = await openai.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: await request.text() }] });
  return { jsonBody: answer.choices[0].message };
}

app.http('ask', { methods: ['POST'], authLevel: 'function', handler: ask });
