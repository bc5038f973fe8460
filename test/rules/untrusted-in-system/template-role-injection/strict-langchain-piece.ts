// path: app/api/ask/route.ts
import { ChatPromptTemplate } from '@langchain/core/prompts';
import { ChatOpenAI } from '@langchain/openai';

const model = new ChatOpenAI({ model: 'gpt-4o-mini' });

export async function POST(req: Request) {
  const { question, tone } = await req.json();
  const chat = ChatPromptTemplate.fromMessages([
    ['system', 'Answer in one paragraph.'],
    ['human', `Answer in this tone: ${tone}. {question}`],
    //                                ^^^^ template-role-injection
  ]);
  const second = await chat.pipe(model).invoke({ question });
  return Response.json(second.content);
}
