// path: app/api/chat/route.ts
import OpenAI from 'openai';

const openai = new OpenAI();

export async function POST(req: Request) {
  const { question } = await req.json();
  const completion = await openai.chat.completions.create({ model: 'gpt-5-mini', messages: [{ role: 'user', content: question }] });
  if (!completion.id) console.warn('no id', completion);
  //                                        ^^^^^^^^^^ prompt-logged
  if (completion.choices[0]?.message) console.log('answered', completion);
  //                                                          ^^^^^^^^^^ prompt-logged
  if (!question || !completion.choices[0]?.message) console.log('odd', completion);
  //                                                                   ^^^^^^^^^^ prompt-logged
  return Response.json(completion.choices[0]);
}
