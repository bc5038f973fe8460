import Anthropic from 'npm:@anthropic-ai/sdk@0.65.0';

const client = new Anthropic({ apiKey: Deno.env.get('ANTHROPIC_API_KEY') });

Deno.serve(async (request) => {
  const body = await request.json();
  const message = await client.messages.create({
    model: 'claude-haiku-4-5',
    max_tokens: 400,
    system: 'You are the guide of ' + body.museum,
//                                    ^^^^^^^^^^^ untrusted-in-system
    messages: [{ role: 'user', content: body.question }],
  });
  return Response.json(message.content);
});
