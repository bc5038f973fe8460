const Fastify = require('fastify');
const { Ollama } = require('ollama');

const app = Fastify({ logger: true });
const ollama = new Ollama();

app.post('/generate', async (request, reply) => {
  request.log.info({ body: request.body }, 'incoming');
//                         ^^^^^^^^^^^^ prompt-logged
  try {
    const result = await ollama.generate({ model: 'llama3.2', prompt: request.body.prompt });
    return { response: result.response };
  } catch (error) {
    request.log.error({ err: error, prompt: request.body.prompt }, 'generation failed');
//                                          ^^^^^^^^^^^^^^^^^^^ prompt-logged
    return reply.code(502).send();
  }
});
