import { OpenAI } from 'langchain/llms/openai';
import { LLMChain } from 'langchain/chains';
import { persona } from '@/lib/persona';

export async function POST(req: Request) {
  const { text } = await req.json();
  const model = new OpenAI({ modelName: 'gpt-3.5-turbo-16k', openAIApiKey: process.env.OPENAI_API_KEY });

  const chain = new LLMChain({ llm: model, prompt: persona });
  return Response.json(await chain.call({ text }));
}
