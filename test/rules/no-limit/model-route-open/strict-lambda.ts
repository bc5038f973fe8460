// path: functions/ask.ts
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import OpenAI from 'openai';

const openai = new OpenAI();

export const handler = async (event: APIGatewayProxyEventV2) => {
//           ^^^^^^^ model-route-open
  const answer = await openai.responses.create({ model: 'gpt-4.1-mini', input: event.body ?? '' });
  return { statusCode: 200, body: answer.output_text };
};
