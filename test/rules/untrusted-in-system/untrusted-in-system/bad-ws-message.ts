import OpenAI from 'openai';
import { WebSocketServer } from 'ws';

const server = new WebSocketServer({ port: 8080 });
const openai = new OpenAI();

server.on('connection', (socket) => {
  socket.on('message', async (data) => {
    const { persona, question } = JSON.parse(String(data));
    const response = await openai.responses.create({
      model: 'gpt-5-mini',
      instructions: `Speak like ${persona}.`,
      //                          ^^^^^^^ untrusted-in-system
      input: question,
    });
    socket.send(response.output_text);
  });
});
