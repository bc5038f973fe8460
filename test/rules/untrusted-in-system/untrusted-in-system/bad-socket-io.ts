import OpenAI from 'openai';
import { Server } from 'socket.io';

const io = new Server(3000);
const openai = new OpenAI();

io.on('connection', (socket) => {
  socket.on('ask', async (topic: string, done: (text: string) => void) => {
    const response = await openai.responses.create({
      model: 'gpt-5-mini',
      instructions: `Talk about ${topic}.`,
      //                          ^^^^^ untrusted-in-system
      input: 'Begin.',
    });
    done(response.output_text);
  });
});
