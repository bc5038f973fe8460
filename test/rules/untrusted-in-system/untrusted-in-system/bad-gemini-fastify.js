const Fastify = require('fastify');
const { GoogleGenAI } = require('@google/genai');

const fastify = Fastify({ logger: true });
const ai = new GoogleGenAI({ apiKey: process.env.GEMINI_API_KEY });

fastify.post('/summarize', async (request, reply) => {
  const audience = request.body.audience;
  const response = await ai.models.generateContent({
    model: 'gemini-2.5-flash',
    contents: request.body.text,
    config: {
      systemInstruction: 'You summarise reports. Write for ' + audience + '.',
//                                                             ^^^^^^^^ untrusted-in-system
    },
  });
  return reply.send({ summary: response.text });
});

fastify.listen({ port: 3000 });
