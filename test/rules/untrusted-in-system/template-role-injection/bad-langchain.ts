// path: app/api/ask/route.ts
import { PromptTemplate } from '@langchain/core/prompts';
import { ChatOpenAI } from '@langchain/openai';

const model = new ChatOpenAI({ model: 'gpt-4o-mini' });

export async function POST(req: Request) {
  const { template, question } = await req.json();
  const own = await PromptTemplate.fromTemplate(template).pipe(model).invoke({ question });
  //                                            ^^^^^^^^ template-role-injection
  return Response.json(own.content);
}
