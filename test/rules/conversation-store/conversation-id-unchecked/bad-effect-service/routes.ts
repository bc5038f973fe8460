import { Effect } from 'effect';
import { Hono } from 'hono';
import { ChatService } from './chat-service.js';
import { run } from './runtime.js';

export const chats = new Hono()
  .get('/health', (c) => c.text('ok'))
  .get('/:id', async (c) => {
    const id = c.req.param('id');
    const chat = await run(
      Effect.gen(function* () {
        const service = yield* ChatService;
        return yield* service.read(id);
//                                 ^^ conversation-id-unchecked
      }),
    );
    return c.json(chat);
  });
