// path: app/api/ask/route.ts
import { HumanMessage, SystemMessage } from '@langchain/core/messages';
import { ChatPromptTemplate, PromptTemplate } from '@langchain/core/prompts';
import { ChatOpenAI } from '@langchain/openai';

const model = new ChatOpenAI({ model: 'gpt-4o-mini' });
const tones = { warm: 'Be warm.', brief: 'Be brief.' };

export async function POST(req: Request) {
  const { question, tone, city } = await req.json();
  const summary = await PromptTemplate.fromTemplate('Summarise: {question}').pipe(model).invoke({ question });
  const chat = ChatPromptTemplate.fromMessages([
    new SystemMessage(tones[tone as keyof typeof tones]),
    ['human', '{question}'],
    ['human', `The city is ${city.replace(/[{}]/g, '')}.`],
  ]);
  const answer = await chat.pipe(model).invoke({ question });
  const plain = await model.invoke([new SystemMessage('Answer in one sentence.'), new HumanMessage(question)]);
  return Response.json([summary.content, answer.content, plain.content]);
}
