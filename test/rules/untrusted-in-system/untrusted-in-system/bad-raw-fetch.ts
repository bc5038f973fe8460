// path: supabase/functions/rewrite/index.ts
const GEMINI = 'https://generativelanguage.googleapis.com/v1beta/models';

Deno.serve(async (req) => {
  const { text, voice } = await req.json();
  const response = await fetch(`${GEMINI}/gemini-2.5-flash:generateContent?key=${Deno.env.get('GEMINI_API_KEY')}`, {
    method: 'POST',
    body: JSON.stringify({
      systemInstruction: { parts: [{ text: `Rewrite the text in this voice: ${voice}` }] },
//                                                                            ^^^^^ untrusted-in-system
      contents: [{ role: 'user', parts: [{ text }] }],
    }),
  });
  const data = await response.json();
  return Response.json({ text: data.candidates[0].content.parts[0].text });
});
