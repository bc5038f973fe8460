import { generateText } from 'ai';
import { openai } from '@ai-sdk/openai';
import { loadAgent } from '@/server/agents';

export async function POST(req: Request, { params }: { params: Promise<{ agentId: string }> }) {
  const { agentId } = await params;
  const { question } = await req.json();
  const agent = await loadAgent(agentId);
  const { text } = await generateText({
    model: openai('gpt-4.1'),
    system: agent.systemPrompt,
    prompt: question,
  });
  return Response.json({ text });
}
